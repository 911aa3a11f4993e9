import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importGears } from '../../support/importing.ts'
import { findNames } from '../../support/foundPictures.ts'
import { temporaryLibrary } from '../../support/libraryDatabase.ts'
import { plainPng } from '../../support/pictureFiles.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

test('a list that is named counts, though folders say something else, and without a title too', async () => {
  const folder = await temporaryFolder({
    'OK/1.png': await plainPng(1), 'NG/1.png': await plainPng(2),
    '一覧.csv': 'OK/1.png,傷\r\nNG/1.png,良品\r\n', 'other.csv': 'file,class\r\nOK/1.png,a\r\nNG/1.png,b\r\n',
  })
  expect((await findNames(folder)).classes).toEqual(['NG', 'OK'])
  expect((await findNames(join(folder, '一覧.csv'))).classes).toEqual(['傷', '良品'])
  const library = await temporaryLibrary()
  const list = join(folder, 'other.csv')
  const { files } = await importGears(library, list)
  expect(files.map(({ path, className }) => `${path} ${className}`)).toEqual(['OK/1.png a', 'NG/1.png b'])
  expect((await importGears(library, list)).news).toMatchObject({ unchanged: 2, gone: 0 })
})

test('annotations of COCO are named alike, and a list of nothing is told', async () => {
  const coco = {
    images: [{ id: 1, file_name: '1.png' }, { id: 2, file_name: '2.png' }],
    annotations: [{ image_id: 1, category_id: 1 }], categories: [{ id: 1, name: 'dent' }],
  }
  const folder = await temporaryFolder({
    '1.png': '', '2.png': '', 'marks.json': JSON.stringify(coco), 'settings.json': '{}',
  })
  expect((await findNames(join(folder, 'marks.json'))).classes).toEqual(['dent', 'no annotation'])
  expect(await problemOf(() => findNames(join(folder, 'settings.json')))).toMatchObject({ code: 'layout-unknown' })
})
