import { expect, test } from 'vitest'
import { historyQuery } from '../../main/library/repositories/audit.ts'
import { foundQuery } from '../../main/library/repositories/checks.ts'
import { countQuery, quarantinedCountQuery } from '../../main/library/repositories/pictureCounts.ts'
import { pageQuery } from '../../main/library/repositories/picturePages.ts'
import { addGears, planOf, temporaryLibrary } from '../support/libraryDatabase.ts'

const page = { projectId: 1, outcome: 'imported', after: 100, limit: 50 }

const held = 'SEARCH decisions USING INDEX decisions_by_kind (project_id=? AND kind=?)'
const byContent = 'SEARCH pictures USING INDEX pictures_by_content (project_id=? AND content=?)'
const found = { checkId: 1, finding: 0 }

test.each([
  [
    'a page of a finding, in its order', pageQuery({ outcome: 'imported', found }), { ...page, ...found },
    ['SEARCH check_pictures USING PRIMARY KEY (check_id=? AND finding=? AND position>?)', byContent],
  ],
  [
    'a page of one side of a finding', pageQuery({ outcome: 'imported', found, split: 'test' }),
    { ...page, split: 'test', ...found },
    ['SEARCH check_pictures USING PRIMARY KEY (check_id=? AND finding=? AND position>?)', byContent],
  ],
  [
    'all pictures of a finding that are there, in its order', foundQuery, { projectId: 1, ...found },
    [
      'SEARCH check_pictures USING PRIMARY KEY (check_id=? AND finding=?)',
      byContent.replace('pictures ', 'pictures EXISTS '),
    ],
  ],
  [
    'a page of what is in quarantine', pageQuery({ outcome: 'imported', quarantined: true }), page,
    ['CO-ROUTINE held', held, 'SCAN held', byContent.replace(')', ' AND rowid>?)'), 'USE TEMP B-TREE FOR ORDER BY'],
  ],
  [
    'pictures by class and split', countQuery, { projectId: 1 },
    ['SEARCH pictures USING INDEX pictures_by_class_and_side (project_id=? AND outcome=?)'],
  ],
  [
    'pictures in quarantine by class', quarantinedCountQuery, { projectId: 1 },
    ['CO-ROUTINE held', held, 'SCAN held', byContent, 'USE TEMP B-TREE FOR GROUP BY'],
  ],
  [
    'the last of a history', historyQuery, { projectId: 1, before: 9, limit: 5 },
    ['SEARCH audit USING INDEX audit_by_project (project_id=? AND rowid<?)'],
  ],
])('%s: from an index to the rows that are wanted', async (_, sql, values, steps) => {
  const { reader, writer } = await temporaryLibrary()
  addGears(writer)
  expect(planOf(reader, sql, values).split('\n')).toEqual(steps)
})
