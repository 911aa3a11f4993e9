import { expect, test } from 'vitest'
import { importGears } from '../../../support/importing.ts'
import { writeHostileTree } from '../../../support/hostileTree.ts'
import { temporaryLibrary } from '../../../support/libraryDatabase.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

test('a hostile tree is imported in one run, every file is accounted for, and again there is no news', async () => {
  const library = await temporaryLibrary()
  const folder = await temporaryFolder()
  const { pictures, skipped } = await writeHostileTree(folder)
  const account = await importGears(library, folder)
  const reasons = account.files.flatMap(({ path, reason }) => (reason === undefined ? [] : [[path, reason] as const]))
  expect(Object.fromEntries(reasons)).toEqual(skipped)
  const readable = Object.values(pictures).flat().length
  expect(account.imported + account.duplicates).toBe(readable)
  expect(account.found).toBe(readable + Object.keys(skipped).length)
  expect(account.files).toHaveLength(account.found)
  const again = await importGears(library, folder)
  expect(again.news).toEqual({ new: 0, changed: 0, unchanged: account.found, gone: 0 })
  expect(again.files).toEqual(account.files)
})
