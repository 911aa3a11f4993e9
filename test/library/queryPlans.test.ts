import { expect, test } from 'vitest'
import { frozenQuery } from '../../main/library/repositories/frozenPictures.ts'
import { accountPageQuery, outcomesQuery } from '../../main/library/repositories/accountPages.ts'
import { membersQuery } from '../../main/library/repositories/members.ts'
import { leftQuery, startsQuery } from '../../main/library/repositories/pageStarts.ts'
import { dataSetsQuery } from '../../main/library/repositories/dataSets.ts'
import { pageQuery } from '../../main/library/repositories/picturePages.ts'
import { thumbnailQuery } from '../../main/library/repositories/thumbnails.ts'
import { addGears, planOf, temporaryLibrary } from '../support/libraryDatabase.ts'

const page = { projectId: 1, outcome: 'imported', after: 100, limit: 50 }

test('the sources of a project: found and ordered by their index', async () => {
  const { reader } = await temporaryLibrary()
  expect(planOf(reader, dataSetsQuery, { projectId: 1 })).toBe(
    'SEARCH data_sets USING INDEX sqlite_autoindex_data_sets_1 (project_id=?)',
  )
})

test.each([
  ['all', {}, 'pictures_by_outcome (project_id=? AND outcome=? AND rowid>?)'],
  ['of a class', { classId: 1 }, 'pictures_by_class (project_id=? AND outcome=? AND class_id=? AND rowid>?)'],
  ['of a split', { split: 'test' }, 'pictures_by_side (project_id=? AND outcome=? AND side=? AND rowid>?)'],
  [
    'of both', { classId: 1, split: 'test' },
    'pictures_by_class_and_side (project_id=? AND outcome=? AND class_id=? AND side=? AND rowid>?)',
  ],
] as const)('a page of pictures, %s: found and ordered by its index, no row is looked at in vain', async (
  _, filter, index,
) => {
  const { reader, writer } = await temporaryLibrary()
  addGears(writer)
  const plan = planOf(reader, pageQuery({ outcome: 'imported', ...filter }), { ...page, ...filter })
  expect(plan).toBe(`SEARCH pictures USING INDEX ${index}`)
})

test.each([
  ['all', {}, 'pictures_by_outcome (project_id=? AND outcome=? AND rowid>?)'],
  ['of a class', { classId: 1 }, 'pictures_by_class (project_id=? AND outcome=? AND class_id=? AND rowid>?)'],
  ['of a split', { split: 'test' }, 'pictures_by_side (project_id=? AND outcome=? AND side=? AND rowid>?)'],
  [
    'of both', { classId: 1, split: 'test' },
    'pictures_by_class_and_side (project_id=? AND outcome=? AND class_id=? AND side=? AND rowid>?)',
  ],
] as const)('where pages begin, %s: found along the index that gives the order', async (_, filter, index) => {
  const { reader, writer } = await temporaryLibrary()
  addGears(writer)
  const values = { projectId: 1, outcome: 'imported', ...filter }
  expect(planOf(reader, startsQuery({ outcome: 'imported', ...filter }), { ...values, skip: 9 }))
    .toContain(`SEARCH pictures USING INDEX ${index}`)
  expect(planOf(reader, leftQuery({ outcome: 'imported', ...filter }), { ...values, after: 9 }))
    .toContain(`SEARCH pictures USING INDEX ${index}`)
})

test('the members of a snapshot come by its key, in their order', async () => {
  const { reader } = await temporaryLibrary()
  expect(planOf(reader, membersQuery, { snapshotId: 1 })).toBe(
    'SEARCH snapshot_members USING PRIMARY KEY (snapshot_id=?)',
  )
})

test('the pixels of a snapshot are found by keys', async () => {
  const { reader } = await temporaryLibrary()
  const plan = planOf(reader, frozenQuery, { snapshotId: 1, shape: '', after: 9, limit: 5 })
  expect(plan).toContain('SEARCH snapshot_members USING PRIMARY KEY (snapshot_id=? AND position>?)')
  expect(plan).not.toContain('TEMP B-TREE')
  expect(plan).toContain('SEARCH renderings USING PRIMARY KEY (content=? AND shape=?)')
  expect(plan).not.toContain('SCAN')
})

test('the ends of all files are counted in the order of their index', async () => {
  const { reader } = await temporaryLibrary()
  expect(planOf(reader, outcomesQuery, { projectId: 1 })).toBe(
    'SEARCH pictures USING INDEX pictures_by_outcome (project_id=?)',
  )
})

test('a page of the files that came to one end is found and ordered by its index, and all else by keys', async () => {
  const { reader } = await temporaryLibrary()
  const plan = planOf(reader, accountPageQuery, page)
  expect(plan).toContain('SEARCH pictures USING INDEX pictures_by_outcome (project_id=? AND outcome=? AND rowid>?)')
  expect(plan).not.toContain('SCAN')
  expect(plan).not.toContain('TEMP B-TREE')
})

test('the small picture of a content is found by keys', async () => {
  const { reader } = await temporaryLibrary()
  const plan = planOf(reader, thumbnailQuery, { content: '', shape: '' })
  expect(plan).toContain('SEARCH renderings USING PRIMARY KEY (content=? AND shape=?)')
  expect(plan).not.toContain('SCAN')
})
