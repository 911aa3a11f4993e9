import { expect, test } from 'vitest'
import type { Writer } from '../../main/library/handles.ts'
import { migration130 } from '../../main/library/migrations/0130-hand-overs.ts'
import {
  addHandOver, ledgerQuery, listHandOvers, recipientsOf, recipientsQuery,
} from '../../main/library/repositories/handOvers.ts'
import { addMark, lastMarkQuery, markOf, markQuery, revokeLastMark } from '../../main/library/repositories/packMarks.ts'
import { originalNamesQuery } from '../../main/library/repositories/originalNames.ts'
import { putPack } from '../../main/library/repositories/packs.ts'
import { findProject } from '../../main/library/repositories/projects.ts'
import { bringUpFrom, databaseBefore, hashOf, planOf, temporaryLibrary } from '../support/libraryDatabase.ts'

/** Project 1 in the form before, with pack 1. */
function projectBefore(): Writer {
  const writer = databaseBefore(migration130)
  writer.exec("INSERT INTO projects (id, name, created_at) VALUES (1, 'gears', '2026-01-01')")
  putPack(writer, 1, { path: '/p.joryu', fileBytes: 9, fileHash: hashOf('a'), budgetBytes: 6, snapshotId: undefined })
  bringUpFrom(writer, migration130)
  return writer
}

const line = {
  packId: 1, recipient: 'partner', purpose: 'training', confidentiality: 'limited', note: '', signedBy: 'Yamada',
  statements: ['contents'], path: '/out/p.joryu', fileBytes: 9, fileHash: hashOf('a'),
} as const

test('130: projects stay, and nothing of a line in the ledger ever changes', () => {
  const writer = projectBefore()
  expect(findProject(writer, 'gears')).toMatchObject({ id: 1, partNumber: undefined, process: undefined })
  const added = addHandOver(writer, 1, line)
  addHandOver(writer, 1, { ...line, recipient: 'other' })
  addHandOver(writer, 1, line)
  expect(recipientsOf(writer, 1)).toEqual(['partner', 'other'])
  expect(listHandOvers(writer, 1, { before: 3, limit: 1 })).toMatchObject([{ id: 2, recipient: 'other' }])
  expect(added).toMatchObject(line)
  expect(() => writer.exec("UPDATE hand_overs SET recipient = 'nobody'")).toThrow('what was handed over stays noted')
  expect(() => writer.exec('DELETE FROM hand_overs')).toThrow('what was handed over stays noted')
  expect(() => addHandOver(writer, 1, { ...line, signedBy: '' })).toThrow('CHECK constraint failed')
  expect(() => addHandOver(writer, 1, { ...line, packId: 7 })).toThrow('FOREIGN KEY')
})

test('the last mark of a pack holds, until it is taken back', () => {
  const writer = projectBefore()
  expect(markOf(writer, 1)).toBeUndefined()
  addMark(writer, 1, { packId: 1, mark: 'adopted', note: 'good' })
  addMark(writer, 1, { packId: 1, mark: 'retired', note: '' })
  expect(revokeLastMark(writer, 1)).toMatchObject({ packId: 1, mark: 'retired' })
  expect(markOf(writer, 1)).toMatchObject({ mark: 'adopted', note: 'good' })
  revokeLastMark(writer, 1)
  expect(revokeLastMark(writer, 1)).toBeUndefined()
})

test('ledger, marks and names of originals: found and ordered by their indexes', async () => {
  const { reader } = await temporaryLibrary()
  const plans = [
    planOf(reader, ledgerQuery, { projectId: 1, before: 9, limit: 9 }), planOf(reader, recipientsQuery, { packId: 1 }),
    planOf(reader, markQuery, { packId: 1 }), planOf(reader, lastMarkQuery, { projectId: 1 }),
    planOf(reader, originalNamesQuery, { snapshotId: 1 }),
  ].join('\n')
  expect(plans).not.toMatch(/SCAN|TEMP B-TREE/)
})
