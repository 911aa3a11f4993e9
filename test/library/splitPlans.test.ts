import { expect, test } from 'vitest'
import { currentQuery, labelsQuery } from '../../main/library/repositories/members.ts'
import { splitQuery } from '../../main/library/repositories/splits.ts'
import { addGears, planOf, temporaryLibrary } from '../support/libraryDatabase.ts'

test.each([
  ['the split in force', splitQuery, ['SEARCH splits USING INDEX splits_standing']],
  ['the pictures with their sides', currentQuery, [
    'SEARCH splits USING INDEX splits_standing', 'SEARCH standing USING INTEGER PRIMARY KEY',
    'SEARCH assigned USING PRIMARY KEY (split_id=? AND content=?)',
  ]],
  ['what a check looks at', labelsQuery, [
    'SEARCH pictures USING INDEX pictures_by_side (project_id=? AND outcome=?)',
    'SEARCH decisions USING INDEX decisions_by_kind (project_id=? AND kind=? AND content=?)',
  ]],
])('%s: along an index, and no table is scanned', async (_, query, steps) => {
  const { reader, writer } = await temporaryLibrary()
  addGears(writer)
  const plan = planOf(reader, query, { projectId: 1 })
  for (const step of steps) expect(plan).toContain(step)
  expect(plan).not.toContain('SCAN')
})
