import { expect, test } from 'vitest'
import { chooseLayout } from '../../../../main/images/layout/chooseLayout.ts'
import { openFolder } from '../../../../main/images/source/folderSource.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

test('where folders tell the classes, a few annotations tell that there is another way, which reads all', async () => {
  const numbers = Array.from({ length: 30 }, (_, number) => number)
  const texts = (className: string): readonly (readonly [string, string])[] => numbers.flatMap((number) =>
    [[`${className}/${number}.jpg`, ''], [`${className}/${number}.txt`, `${number % 2} 0.5 0.5 0.1 0.1`]] as const)
  const folder = await temporaryFolder(Object.fromEntries([...texts('ok'), ...texts('ng')]))
  const source = await openFolder(folder, () => true)
  let read = 0
  const files = source.files.map((file) => ({
    ...file,
    read: () => {
      read += 1
      return file.read()
    },
  }))
  const folders = await chooseLayout({ ...source, files }, {})
  expect(folders.classes).toEqual(['ng', 'ok'])
  expect(folders.choice.others).toContain('yolo:most-frequent')
  expect(read).toBe(20)
  const annotated = await chooseLayout({ ...source, files }, { name: 'yolo' })
  expect(annotated.classes).toEqual(['0', '1'])
  expect(annotated.training).toHaveLength(60)
  expect(read).toBe(80)
})
