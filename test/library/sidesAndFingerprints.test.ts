import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { SplitName } from '../../shared/domain/library.ts'
import { createStream, type Stream } from '../../shared/stream.ts'
import type { Writer } from '../../main/library/handles.ts'
import { migration140 } from '../../main/library/migrations/0140-sides-and-fingerprints.ts'
import { findCheckFingerprint, putCheckFingerprint } from '../../main/library/repositories/checkFingerprints.ts'
import { listClassStates } from '../../main/library/repositories/classes.ts'
import { changeClasses, undoClasses } from '../../main/library/repositories/classSteps.ts'
import { listContradictions } from '../../main/library/repositories/contents.ts'
import { decide, undoDecisions } from '../../main/library/repositories/decisions.ts'
import { currentLabels, currentMembers } from '../../main/library/repositories/members.ts'
import { markGone, putFile, settle } from '../../main/library/repositories/pictures.ts'
import { addSplit, assign, findSplit, revokeSplit } from '../../main/library/repositories/splits.ts'
import { allRows } from '../../main/library/statements.ts'
import { addGears, bringUpFrom, databaseBefore, hashOf, temporaryLibrary } from '../support/libraryDatabase.ts'

const DIGITS = Array.from('0123456789abcdef')
const sides: readonly SplitName[] = ['training', 'test']

const drawnRow = z.object({ content: z.string(), side: z.string() })
const foundRow = z.object({ content: z.string(), split: z.string() })

/** What each picture is used for, from all that was drawn: what the split in force says counts. */
function sidesByRule(writer: Writer): readonly string[] {
  const split = findSplit(writer, 1)
  const assigned = 'SELECT content, side FROM split_assignments WHERE split_id = @split'
  const drawn = new Map(
    allRows(writer, assigned, drawnRow, { split: split?.id ?? 0 }).map(({ content, side }) => [content, side]),
  )
  const isGiven = split === undefined || split.policy.method === 'given'
  return allRows(writer, 'SELECT content, split FROM pictures ORDER BY id', foundRow)
    .map(({ content, split: found }) => drawn.get(content) ?? (isGiven ? found : 'training'))
}

const sidesKept = (writer: Writer): readonly unknown[] =>
  writer.prepare('SELECT side FROM pictures ORDER BY id').pluck().all()

/** Of all that a check looks at. */
function fingerprintNow(writer: Writer): string {
  const looked = [currentLabels(writer, 1), listContradictions(writer, 1)]
  return createHash('sha256').update(JSON.stringify(looked)).digest('hex')
}

function put(writer: Writer, stream: Stream): void {
  const content = hashOf(DIGITS[stream.integer(DIGITS.length)] ?? '0')
  const before = writer.prepare('SELECT content FROM pictures WHERE path = ?').pluck()
  const path = String(stream.integer(24))
  const was = before.get(path)
  putFile(writer, { projectId: 1, dataSetId: 1 }, {
    path, classId: 1 + stream.integer(2), split: sides[stream.integer(2)] ?? 'training', stamp: undefined, content,
    skipReason: stream.integer(6) === 0 ? 'empty' : undefined,
  })
  for (const one of [content, was]) if (typeof one === 'string') settle(writer, 1, one)
}

function draw(writer: Writer, stream: Stream): void {
  if (stream.integer(3) === 0) addSplit(writer, 1, { method: 'given' }, [])
  else {
    const some = currentMembers(writer, 1).filter(() => stream.integer(4) > 0)
    addSplit(writer, 1, { method: 'stratified', share: 0.2, seed: 1, keepLots: false }, some.map(({ content }) =>
      ({ content, side: sides[stream.integer(2)] ?? 'training' })))
  }
}

function placeNewcomers(writer: Writer): void {
  const split = findSplit(writer, 1)
  const news = currentMembers(writer, 1).filter(({ assigned }) => assigned === undefined)
  if (split !== undefined) assign(writer, split.id, news.map(({ content }) => ({ content, side: 'test' })))
}

/** All that changes which pictures count, of what class they are, or what they are used for. */
const changes: readonly ((writer: Writer, stream: Stream) => unknown)[] = [
  put, put, put, draw, placeNewcomers,
  (writer, stream) => {
    markGone(writer, 1, String(stream.integer(24)))
    for (const digit of DIGITS) settle(writer, 1, hashOf(digit))
  },
  (writer) => revokeSplit(writer, 1),
  (writer, stream) => {
    const kind = (['quarantine', 'keep', 'no-problem'] as const)[stream.integer(3)] ?? 'keep'
    decide(writer, 1, [{ content: hashOf(DIGITS[stream.integer(16)] ?? '0'), kind, finding: 'blurred' }])
  },
  (writer) => undoDecisions(writer, 1),
  (writer, stream) => {
    const [first] = listClassStates(writer, 1)
    const name = `name ${stream.integer(3)}`
    if (first !== undefined) changeClasses(writer, 1, [{ ...first, name }], 'class-renamed', {})
  },
  (writer) => {
    const [first, second] = listClassStates(writer, 1)
    if (first?.merged_into !== null || second === undefined) return
    changeClasses(writer, 1, [{ ...second, merged_into: first.id }], 'classes-merged', {})
  },
  (writer) => undoClasses(writer, 1),
]

test('whatever changes, kept sides are those of the rule, and a kept fingerprint is of what is there', async () => {
  const { writer } = await temporaryLibrary()
  addGears(writer)
  const stream = createStream(7)
  let [stayed, went] = [0, 0]
  for (let round = 0; round < 600; round += 1) {
    putCheckFingerprint(writer, 1, 1, fingerprintNow(writer))
    changes[stream.integer(changes.length)]?.(writer, stream)
    expect(sidesKept(writer)).toEqual(sidesByRule(writer))
    const kept = findCheckFingerprint(writer, 1, 1)
    if (kept === undefined) went += 1
    else {
      stayed += 1
      expect(kept).toBe(fingerprintNow(writer))
    }
  }
  expect([stayed > 20, went > 100]).toEqual([true, true])
})

test('a fingerprint is that of one version of the checks, and of one project', async () => {
  const { writer } = await temporaryLibrary()
  addGears(writer)
  putCheckFingerprint(writer, 1, 3, hashOf('a'))
  expect(findCheckFingerprint(writer, 1, 4)).toBeUndefined()
  writer.exec("INSERT INTO projects (id, name, created_at) VALUES (2, 'nuts', '2026-01-01')")
  writer.exec("INSERT INTO classes (id, project_id, name) VALUES (9, 2, 'ok')")
  writer.exec("UPDATE classes SET name = 'good' WHERE id = 9")
  expect(findCheckFingerprint(writer, 1, 3)).toBe(hashOf('a'))
  putCheckFingerprint(writer, 1, 4, hashOf('b'))
  expect([3, 4].map((version) => findCheckFingerprint(writer, 1, version))).toEqual([undefined, hashOf('b')])
  writer.exec("UPDATE classes SET role = 'ok', severity = NULL, position = 7")
  expect(findCheckFingerprint(writer, 1, 4)).toBe(hashOf('b'))
})

const picture = `INSERT INTO pictures (id, project_id, data_set_id, path, class_id, split, content)
  VALUES (1, 1, 1, '1', 1, 'training', '${hashOf('a')}')`
const decision = `INSERT INTO decisions (project_id, step_id, content, kind, finding, decided_at)
  VALUES (1, 1, '${hashOf('a')}', 'quarantine', 'dark', '2026-01-01')`

test('a fingerprint goes with a row that comes or goes, whatever else is done with it', async () => {
  const { writer } = await temporaryLibrary()
  addGears(writer)
  writer.exec("INSERT INTO steps (id, project_id, kind, done_at) VALUES (1, 1, 'decision', '2026-01-01')")
  for (const sql of [picture, decision, 'DELETE FROM decisions', 'DELETE FROM pictures']) {
    putCheckFingerprint(writer, 1, 1, hashOf('f'))
    writer.exec(sql)
    expect(findCheckFingerprint(writer, 1, 1)).toBeUndefined()
  }
})

const policy = '{"method":"stratified","share":0.2,"seed":1,"keepLots":false}'
const rowsBefore = `
  INSERT INTO projects (id, name, created_at)
    VALUES (1, 'gears', '2026-01-01'), (2, 'nuts', '2026-01-01'), (3, 'pins', '2026-01-01');
  INSERT INTO data_sets (id, project_id, source_path, layout, created_at) VALUES
    (1, 1, '/gears', '', '2026-01-01'), (2, 2, '/nuts', '', '2026-01-01'), (3, 3, '/pins', '', '2026-01-01');
  INSERT INTO classes (id, project_id, name) VALUES (1, 1, 'ok'), (2, 2, 'ok'), (3, 3, 'ok');
  INSERT INTO splits VALUES (1, 1, '${policy}', '2026-01-02', NULL), (2, 1, '${policy}', '2026-01-03', '2026-01-04'),
    (3, 2, '${policy}', '2026-01-02', '2026-01-03'), (4, 3, '{"method":"given"}', '2026-01-02', NULL);
  INSERT INTO split_assignments VALUES (1, '${hashOf('a')}', 'test'), (1, '${hashOf('b')}', 'training'),
    (2, '${hashOf('a')}', 'training'), (2, '${hashOf('b')}', 'test'), (3, '${hashOf('b')}', 'training');
`

test('140: pictures of before get the sides that they had, of each project as its split is', () => {
  const writer = databaseBefore(migration140)
  writer.exec(rowsBefore)
  for (const [project, path, split] of [[1, 'a', 'training'], [1, 'b', 'test'], [1, 'c', 'test'], [2, 'b', 'test'],
    [3, 'd', 'test'], [3, 'e', 'training']] as const) {
    writer.exec(`INSERT INTO pictures (project_id, data_set_id, path, class_id, split, content)
      VALUES (${project}, ${project}, '${path}', ${project}, '${split}', '${hashOf(path)}')`)
  }
  bringUpFrom(writer, migration140)
  expect(sidesKept(writer)).toEqual(['test', 'training', 'training', 'test', 'test', 'training'])
  expect(currentLabels(writer, 1).map(({ content, split }) => `${content.charAt(0)} ${split}`))
    .toEqual(['b training', 'c training', 'a test'])
  expect(() => writer.exec('DELETE FROM splits WHERE id = 4')).toThrow('stays on record')
  expect(() => writer.exec("UPDATE pictures SET side = 'both'")).toThrow('CHECK constraint failed')
})
