import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importGears } from '../../../support/importing.ts'
import { idxFiles, idxImages } from '../../../support/idxData.ts'
import { temporaryLibrary } from '../../../support/libraryDatabase.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'
import { findPictures } from '../../../../main/images/layout.ts'
import { listPictures } from '../../../../main/images/listPictures.ts'
import { decodePicture } from '../../../../main/images/decode.ts'
import { loadPictures } from '../../../../main/images/load.ts'

const training = 'train-images-idx3-ubyte.gz'

test('pictures of IDX files are imported one by one, and again only what is new is looked at', async () => {
  const library = await temporaryLibrary()
  const folder = await temporaryFolder(idxFiles(20))
  const account = await importGears(library, folder)
  // The pictures for the test are filled with 0 and 1, as two of those for training are.
  expect(account).toMatchObject({ found: 8, imported: 6, duplicates: 2, skipped: 0 })
  expect(account.files.filter((_, at) => [0, 1, 7].includes(at))).toMatchObject([
    { path: `${training}#0`, className: '0', split: 'training', outcome: 'imported' },
    { path: `${training}#1`, className: '1', outcome: 'imported' },
    {
      path: 't10k-images-idx3-ubyte.gz#1', className: '0', split: 'test', outcome: 'duplicate',
      duplicateOf: { path: `${training}#1` },
    },
  ])
  expect((await importGears(library, folder)).news).toEqual({ new: 0, changed: 0, unchanged: 8, gone: 0 })
  await writeFile(join(folder, training), idxImages(6, 20).fill(9, 16, 20))
  expect((await importGears(library, folder)).news).toEqual({ new: 0, changed: 1, unchanged: 7, gone: 0 })
})

test('one of the files may be named, and all may be in a ZIP file, also in the folder that was packed', async () => {
  const library = await temporaryLibrary()
  const folder = await temporaryFolder(idxFiles(20))
  expect(await importGears(library, join(folder, training))).toMatchObject({ found: 8, imported: 6 })
  const zip = join(folder, 'fashion.zip')
  await writeFile(zip, zipSync({ fashion: { ...idxFiles(20), 'readme.md': new Uint8Array() } }))
  const account = await importGears(library, zip)
  expect(account).toMatchObject({ found: 8, imported: 0, duplicates: 8 })
  expect(account.files[0]?.path).toBe(`fashion/${training}#0`)
  expect((await importGears(library, zip)).news).toMatchObject({ unchanged: 8 })
  const options = { size: 20, channels: 'auto', seed: 1, signal: { aborted: false } } as const
  expect((await loadPictures(zip, options)).training).toEqual((await loadPictures(folder, options)).training)
})

test('a picture of an IDX file is a bitmap of the same pixels', async () => {
  const folder = await temporaryFolder(idxFiles(20))
  const { training: pictures } = await listPictures(await findPictures(folder))
  const bytes = await pictures[4]?.read()
  const depth = { kind: 'full-range' } as const
  const planes = bytes && (await decodePicture(bytes, { size: 20, channels: 1, fit: 'stretch', depth }))
  expect(planes).toEqual(new Uint8Array(400).fill(4))
})
