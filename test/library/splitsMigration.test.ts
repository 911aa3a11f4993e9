import { expect, test } from 'vitest'
import { migration60 } from '../../main/library/migrations/0060-splits.ts'
import { findSnapshot, listSnapshots } from '../../main/library/repositories/snapshots.ts'
import { bringUpFrom, databaseBefore, hashOf } from '../support/libraryDatabase.ts'

const rowsBefore = `
  INSERT INTO projects (id, name, created_at) VALUES (1, 'gears', '2026-01-01');
  INSERT INTO snapshots VALUES (1, 1, 1, '${hashOf('f')}', 32, 1, '{"kind":"full-range"}', 1, '2026-01-01');
`

test('60: a snapshot from before is unchecked; the last check counts, and what was found stays', () => {
  const writer = databaseBefore(migration60)
  writer.exec(rowsBefore)
  bringUpFrom(writer, migration60)
  expect(listSnapshots(writer, 1)).toMatchObject([{ number: 1, pictures: 1, leak: 'unchecked' }])
  for (const state of ['leaking', 'clean']) {
    writer.exec(`INSERT INTO leak_checks VALUES (NULL, 1, '${state}', '[]', '2026-01-02')`)
    expect(findSnapshot(writer, 1, hashOf('f'))?.leak).toBe(state)
  }
  expect(() => writer.exec("UPDATE leak_checks SET state = 'clean'")).toThrow('what a check found never changes')
  expect(() => writer.exec('DELETE FROM leak_checks')).toThrow('what a check found never changes')
})

test('60: a content is assigned once a split, and never moves', () => {
  const writer = databaseBefore(migration60)
  writer.exec(rowsBefore)
  migration60.update(writer)
  writer.exec("INSERT INTO splits VALUES (1, 1, '{}', '2026-01-02', NULL), (2, 1, '{}', '2026-01-03', NULL)")
  const assign = (split: number, side: string): void =>
    void writer.exec(`INSERT INTO split_assignments VALUES (${split}, '${hashOf('a')}', '${side}')`)
  assign(1, 'test')
  assign(2, 'training')
  expect(() => assign(1, 'training')).toThrow('UNIQUE constraint failed')
  expect(() => assign(1, 'validation')).toThrow('CHECK constraint failed')
  expect(() => writer.exec("UPDATE split_assignments SET side = 'test'")).toThrow('an assigned picture never moves')
  expect(() => writer.exec('DELETE FROM split_assignments')).toThrow('an assigned picture never moves')
})
