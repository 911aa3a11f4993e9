import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migration10 } from '../../main/library/migrations/0010-pictures.ts'
import { migration20 } from '../../main/library/migrations/0020-curation.ts'
import { migration30 } from '../../main/library/migrations/0030-reading.ts'
import { migration40 } from '../../main/library/migrations/0040-measurements.ts'
import { migration70 } from '../../main/library/migrations/0070-reading.ts'
import { allMigrations } from '../../main/library/migrations/all.ts'
import type { Migration } from '../../main/library/migrations/migration.ts'
import { openLibrary } from '../../main/library/open.ts'
import { addProject, listProjects } from '../../main/library/repositories/projects.ts'
import { databaseBefore, hashOf } from '../support/libraryDatabase.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const rows10 = `
  INSERT INTO projects (id, name, created_at) VALUES (1, 'gears', '2026-01-01T00:00:00.000Z');
  INSERT INTO data_sets (id, project_id, source_path, layout, created_at)
    VALUES (1, 1, '/gears', 'class-folders', '2026-01-01T00:00:00.000Z');
  INSERT INTO classes VALUES (1, 1, '傷', 'ng', 'critical');
  INSERT INTO pictures (project_id, data_set_id, path, class_id, split, content)
    VALUES (1, 1, '傷/1.png', 1, 'training', '${hashOf('a')}');
`

test('10: files with what became of them; a good part has no severity, and a file without content a reason', () => {
  const writer = databaseBefore(migration10)
  migration10.update(writer)
  writer.exec(rows10)
  const insert = `INSERT INTO pictures (project_id, data_set_id, path, class_id, split, content, skip_reason,
    duplicate_of, gone_at) VALUES (1, 1, @path, 1, 'test', @content, @reason, @keeper, @gone)`
  type Text = string | null
  const add = (path: string, content: Text, reason: Text, keeper: number | null, gone: Text): void =>
    void writer.prepare(insert).run({ path, content, reason, keeper, gone })
  add('2', hashOf('a'), null, 1, null)
  add('3', null, 'empty', null, null)
  add('4', hashOf('a'), null, 1, '2026-01-02T00:00:00.000Z')
  const outcomes = writer.prepare('SELECT outcome FROM pictures ORDER BY id').pluck().all()
  expect(outcomes).toEqual(['imported', 'duplicate', 'skipped', 'gone'])
  expect(() => add('5', null, null, null, null)).toThrow('CHECK constraint failed')
  expect(() => add('2', hashOf('b'), null, null, null)).toThrow('UNIQUE constraint failed')
  expect(() => writer.exec("UPDATE classes SET role = 'ok'")).toThrow('CHECK constraint failed')
  expect(() => writer.exec('UPDATE pictures SET class_id = 9')).toThrow('FOREIGN KEY constraint failed')
  expect(() => writer.exec("UPDATE projects SET training_size = 'large'")).toThrow('cannot store TEXT value')
})

test('20: rows stay, snapshots and audit never change, and a finding has one decision in force', () => {
  const writer = databaseBefore(migration20)
  writer.exec(rows10)
  migration20.update(writer)
  writer.exec(`
    INSERT INTO snapshots VALUES (1, 1, 1, '${hashOf('f')}', 32, 1, '{"kind":"full-range"}', 1, '2026-01-01');
    INSERT INTO snapshot_members VALUES (1, 0, 1, '${hashOf('a')}', '傷', 'training');
    INSERT INTO audit VALUES (1, 1, 'snapshot-taken', '{}', '2026-01-01');
  `)
  expect(writer.prepare('SELECT path, outcome FROM pictures').all()).toEqual([{ path: '傷/1.png', outcome: 'imported' }])
  for (const table of ['snapshots', 'snapshot_members']) {
    expect(() => writer.exec(`DELETE FROM ${table}`)).toThrow('a snapshot never changes')
  }
  expect(() => writer.exec("UPDATE snapshot_members SET class_name = ''")).toThrow('a snapshot never changes')
  expect(() => writer.exec('UPDATE snapshots SET pictures = 2')).toThrow('a snapshot never changes')
  expect(() => writer.exec("UPDATE audit SET detail = ''")).toThrow('the audit is only added to')
  expect(() => writer.exec('DELETE FROM audit')).toThrow('the audit is only added to')
  const decide = `INSERT INTO decisions (project_id, content, kind, finding, decided_at)
    VALUES (1, '${hashOf('a')}', 'keep', 'blur', '2026-01-01')`
  writer.exec(decide)
  expect(() => writer.exec(decide)).toThrow('UNIQUE constraint failed')
  writer.exec("UPDATE decisions SET revoked_at = '2026-01-02'")
  writer.exec(decide)
})

test('30: rows stay, a picture may be of a part, and a source is read as before', () => {
  const writer = databaseBefore(migration30)
  writer.exec(rows10)
  migration30.update(writer)
  const select = writer.prepare('SELECT path, part, outcome FROM pictures')
  expect(select.all()).toEqual([{ path: '傷/1.png', part: null, outcome: 'imported' }])
  const reading = writer.prepare('SELECT merges, name_facts FROM data_sets').all()
  expect(reading).toEqual([{ merges: '[]', name_facts: 1 }])
  writer.exec("UPDATE pictures SET part = 'A0012'")
  expect(select.all()).toEqual([{ path: '傷/1.png', part: 'A0012', outcome: 'imported' }])
})

test('40: pictures stay, without measurements; those that come have their small pictures', () => {
  const writer = databaseBefore(migration40)
  writer.exec(rows10)
  migration40.update(writer)
  expect(writer.prepare('SELECT path, outcome FROM pictures').all()).toEqual([{ path: '傷/1.png', outcome: 'imported' }])
  expect(writer.prepare('SELECT COUNT(*) FROM measurements').pluck().get()).toBe(0)
  const add = `INSERT INTO measurements VALUES
    ('${hashOf('a')}', '{"kind":"full-range"}', 9, 9, 1.5, 1, 1, 1, 1, 1, 0, '${hashOf('b')}')`
  expect(() => writer.exec(add)).toThrow('FOREIGN KEY constraint failed')
  writer.exec(`INSERT INTO blobs VALUES ('${hashOf('b')}', 1, 0, 9)`)
  writer.exec(add)
  expect(writer.prepare('SELECT brightness FROM measurements').pluck().all()).toEqual([1.5])
})

test('70: pictures of before are stretched, in snapshots too, and known to be as large as their files', () => {
  const writer = databaseBefore(migration70)
  writer.exec(`
    INSERT INTO projects (id, name, training_size, training_channels, training_depth, created_at)
      VALUES (1, 'gears', 32, 1, '{"kind":"full-range"}', '2026-01-01');
    INSERT INTO snapshots (id, project_id, number, fingerprint, size, channels, depth, pictures, created_at)
      VALUES (1, 1, 1, '${hashOf('f')}', 32, 1, '{"kind":"full-range"}', 1, '2026-01-01');
    INSERT INTO data_sets (id, project_id, source_path, layout, created_at) VALUES (1, 1, '/gears', '', '2026-01-01');
    INSERT INTO classes (id, project_id, name) VALUES (1, 1, 'ok');
    INSERT INTO pictures (project_id, data_set_id, path, class_id, split, content, file_bytes)
      VALUES (1, 1, '1.png', 1, 'training', '${hashOf('a')}', 777);
    INSERT INTO blobs VALUES ('${hashOf('b')}', 1, 0, 4);
    INSERT INTO renderings VALUES ('${hashOf('a')}', 'shape', 9, 9, '${hashOf('b')}', '${hashOf('b')}');
    INSERT INTO renderings VALUES ('${hashOf('c')}', 'shape', 9, 9, '${hashOf('b')}', '${hashOf('b')}');
  `)
  migration70.update(writer)
  expect(writer.prepare('SELECT name, training_fit FROM projects').raw().all()).toEqual([['gears', 'stretch']])
  expect(writer.prepare('SELECT number, fit FROM snapshots').raw().all()).toEqual([[1, 'stretch']])
  expect(writer.prepare('SELECT file_bytes, notes FROM renderings').raw().all()).toEqual([[777, '[]'], [0, '[]']])
  expect(() => writer.exec("UPDATE projects SET training_fit = 'squeeze'")).toThrow('CHECK constraint failed')
  expect(() => writer.exec("UPDATE snapshots SET fit = 'crop'")).toThrow('a snapshot never changes')
})

const next: Migration = {
  version: 9000,
  update: (writer) => void writer.exec('CREATE TABLE later (id INTEGER) STRICT'),
}

test('the database is copied before it gets a newer form, and the copy opens as it was', async () => {
  const folder = await temporaryFolder()
  const newest = allMigrations.at(-1)?.version ?? 0
  using first = await openLibrary(folder)
  addProject(first.writer, 'gears')
  first[Symbol.dispose]()
  expect(await readdir(folder)).toEqual(['library.db'])
  using second = await openLibrary(folder, [...allMigrations, next])
  expect(second.writer.pragma('user_version', { simple: true })).toBe(9000)
  expect(await readdir(join(folder, 'backups'))).toEqual([`form-${newest}.db`])
  const copy = new Database(join(folder, 'backups', `form-${newest}.db`), { readonly: true })
  expect(copy.prepare('SELECT name FROM projects').pluck().all()).toEqual(['gears'])
  expect(copy.pragma('user_version', { simple: true })).toBe(newest)
  copy.close()
})

test('a migration that fails leaves the form and the rows that were there', async () => {
  const folder = await temporaryFolder()
  using first = await openLibrary(folder)
  addProject(first.writer, 'gears')
  first[Symbol.dispose]()
  const broken: Migration = { version: 9010, update: (writer) => void writer.exec('DROP TABLE missing') }
  await expect(openLibrary(folder, [...allMigrations, next, broken])).rejects.toThrow('no such table: missing')
  using again = await openLibrary(folder)
  expect(listProjects(again.reader).map(({ name }) => name)).toEqual(['gears'])
})

test('versions that do not rise are refused', async () => {
  const folder = await temporaryFolder()
  await expect(openLibrary(folder, [migration20, migration10])).rejects.toThrow('order of their versions')
})
