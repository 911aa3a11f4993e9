import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, importGears } from '../../../support/importing.ts'
import { temporaryLibrary } from '../../../support/libraryDatabase.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'
import { writeTinyPictures } from '../../../support/tinyPictures.ts'

test('two imports into one library at a time keep all pictures of both, each content once', async () => {
  const folder = await temporaryFolder()
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  // Those of the first are in both.
  await writeTinyPictures(one, 150)
  await writeTinyPictures(other, 200)
  const library = await temporaryLibrary()
  const accounts = await Promise.all([importGears(library, one), importGears(library, other)])
  expect(accounts.map(({ found }) => found)).toEqual([300, 400])
  // Each blob is checked against its hash when it is read.
  const lines = [...(await contentOf(library, one)), ...(await contentOf(library, other))]
  expect(lines.filter((line) => line.includes(' imported '))).toHaveLength(400)
  expect(lines.filter((line) => line.includes(' duplicate '))).toHaveLength(300)
})
