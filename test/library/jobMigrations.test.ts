import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { asWriter } from '../../main/library/handles.ts'
import { addJob } from '../../main/library/jobs/jobRows.ts'
import { jobMigrations } from '../../main/library/jobs/migrations.ts'
import { addWish, openWishes } from '../../main/library/jobs/wishRows.ts'

test('30: wishes that nobody has heard yet are still wishes, and a place is one that names another job', () => {
  const writer = asWriter(new Database(':memory:'))
  onTestFinished(() => void writer.close())
  writer.pragma('foreign_keys = ON')
  for (const { version, update } of jobMigrations) if (version < 30) update(writer)
  const { id } = addJob(writer, { kind: 'distill', title: '歯車', request: {}, hours: 'any' })
  writer.exec(`INSERT INTO wishes (id, job_id, kind, wished_at) VALUES (7, ${id}, 'cancel', '2026-11-26')`)
  for (const { version, update } of jobMigrations) if (version >= 30) update(writer)
  addWish(writer, { jobId: id, kind: 'before', beforeId: id })
  expect(openWishes(writer)).toEqual([
    { id: 7, jobId: id, kind: 'cancel' }, { id: 8, jobId: id, kind: 'before', beforeId: id },
  ])
  const wishBefore = (other: string): void =>
    void writer.exec(`INSERT INTO wishes (job_id, kind, before_id, wished_at) VALUES (${id}, ${other}, '2026-11-26')`)
  expect(() => wishBefore("'before', NULL")).toThrow('CHECK constraint failed')
  expect(() => wishBefore(`'first', ${id}`)).toThrow('CHECK constraint failed')
  expect(() => wishBefore("'before', 99")).toThrow('FOREIGN KEY constraint failed')
})
