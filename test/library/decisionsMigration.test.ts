import { expect, test } from 'vitest'
import { migration50 } from '../../main/library/migrations/0050-decisions-and-checks.ts'
import { listAccount } from '../../main/library/repositories/accounts.ts'
import { listClasses, listClassNames } from '../../main/library/repositories/classes.ts'
import { listDecisions, undoDecisions } from '../../main/library/repositories/decisions.ts'
import { databaseBefore, hashOf } from '../support/libraryDatabase.ts'

const rows = `
  INSERT INTO projects (id, name, created_at) VALUES (1, 'gears', '2026-01-01'), (2, 'nuts', '2026-01-01');
  INSERT INTO data_sets (id, project_id, source_path, layout, created_at)
    VALUES (1, 1, '/gears', 'class-folders', '2026-01-01');
  INSERT INTO classes (id, project_id, name, role) VALUES (1, 1, '傷', 'ng'), (2, 2, 'OK', 'ok'), (3, 1, 'OK', 'ok');
  INSERT INTO pictures (project_id, data_set_id, path, class_id, split, content)
    VALUES (1, 1, '傷/1.png', 1, 'training', '${hashOf('a')}');
  INSERT INTO decisions (project_id, content, kind, finding, decided_at, revoked_at) VALUES
    (1, '${hashOf('a')}', 'quarantine', 'blurred', '2026-01-02', '2026-01-03'),
    (1, '${hashOf('a')}', 'keep', 'blurred', '2026-01-03', NULL);
`

test('50: classes keep names and order, pictures their class, and decisions in force can be taken back', () => {
  const writer = databaseBefore(migration50)
  writer.exec(rows)
  migration50.update(writer)
  expect(listClasses(writer, 1).map(({ id, name }) => `${id} ${name}`)).toEqual(['1 傷', '3 OK'])
  expect([...listClassNames(writer, 1)].sort()).toEqual([['OK', 3], ['傷', 1]])
  expect(writer.prepare('SELECT found_class_id FROM pictures').pluck().all()).toEqual([1])
  expect(listAccount(writer, 1)).toMatchObject([{ path: '傷/1.png', className: '傷' }])
  expect(listDecisions(writer, 1)).toEqual([{ content: hashOf('a'), kind: 'keep', finding: 'blurred' }])
  expect([undoDecisions(writer, 1), undoDecisions(writer, 1)]).toEqual([1, undefined])
  expect(listDecisions(writer, 1)).toEqual([])
  const decide =
    'INSERT INTO decisions (project_id, step_id, content, subject, kind, finding, decided_at) VALUES (1, 2,'
  expect(() => writer.exec(`${decide} NULL, NULL, 'keep', 'dark', '2026')`)).toThrow('CHECK constraint failed')
  expect(() => writer.exec(`${decide} NULL, 'x', 'quarantine', 'dark', '2026')`)).toThrow('CHECK constraint failed')
  writer.exec(`${decide} NULL, 'x', 'keep', 'dark', '2026')`)
  expect(() => writer.exec(`${decide} NULL, 'x', 'keep', 'dark', '2026')`)).toThrow('UNIQUE constraint failed')
})
