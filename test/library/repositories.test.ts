import { expect, test } from 'vitest'
import type { TrainingShape } from '../../shared/domain/library.ts'
import type { Writer } from '../../main/library/handles.ts'
import { recordBlobs } from '../../main/library/blobs/blobRows.ts'
import { listAccount } from '../../main/library/repositories/accounts.ts'
import { listAudit } from '../../main/library/repositories/audit.ts'
import { addClass, listClasses } from '../../main/library/repositories/classes.ts'
import { findDataSet, putDataSet } from '../../main/library/repositories/dataSets.ts'
import { decide, listDecisions, undoDecisions } from '../../main/library/repositories/decisions.ts'
import { currentMembers, listMembers } from '../../main/library/repositories/members.ts'
import { listOverviews } from '../../main/library/repositories/overviews.ts'
import { listPictures } from '../../main/library/repositories/picturePages.ts'
import { listFiles, markGone, putFile, settle, type PresentFile } from '../../main/library/repositories/pictures.ts'
import { findProject, setTrainingShape } from '../../main/library/repositories/projects.ts'
import { addRendering, findRendering } from '../../main/library/repositories/renderings.ts'
import { addSnapshot, listSnapshots } from '../../main/library/repositories/snapshots.ts'
import { addGears, hashOf, temporaryLibrary } from '../support/libraryDatabase.ts'

const shape: TrainingShape = { size: 32, channels: 1, fit: 'crop', depth: { kind: 'used-range', low: 12, high: 4095 } }

async function gears(): Promise<Writer> {
  const { writer } = await temporaryLibrary()
  addGears(writer)
  return writer
}

/** Puts a file of project 1 and settles its content. */
function put(writer: Writer, path: string, digit: string, more: Partial<PresentFile> = {}): void {
  const file: PresentFile = {
    path, classId: 1, split: 'training', stamp: { bytes: 9, modifiedMs: 1_700_000_000_000 },
    content: hashOf(digit), skipReason: undefined, ...more,
  }
  putFile(writer, { projectId: 1, dataSetId: 1 }, file)
  settle(writer, 1, hashOf(digit))
}

const outcomes = (writer: Writer): readonly string[] =>
  listAccount(writer, 1).map(({ path, outcome, duplicateOf }) => [path, outcome, duplicateOf?.path].join(' ').trim())

test('projects, data sets and classes come back as they were put', async () => {
  const writer = await gears()
  setTrainingShape(writer, 1, shape)
  expect(findProject(writer, 'gears')).toMatchObject({ id: 1, name: 'gears', shape })
  expect(findProject(writer, 'Gears')).toBeUndefined()
  putDataSet(writer, { projectId: 1, sourcePath: '/gears', layout: 'split-folders' })
  expect(findDataSet(writer, 1, '/gears')).toEqual({
    id: 1, projectId: 1, sourcePath: '/gears', layout: 'split-folders', merges: [], nameFacts: true,
  })
  addClass(writer, 1, 'scratch', undefined)
  expect(listClasses(writer, 1)).toEqual([
    { id: 1, name: 'ok', role: 'ok', severity: undefined },
    { id: 2, name: 'scratch', role: 'ng', severity: undefined },
  ])
})

test('of one content, the file that came first counts; another does when it goes or changes', async () => {
  const writer = await gears()
  put(writer, 'ok/1', 'a')
  put(writer, 'ok/2', 'a')
  put(writer, 'ok/3', 'a')
  expect(outcomes(writer)).toEqual(['ok/1 imported', 'ok/2 duplicate ok/1', 'ok/3 duplicate ok/1'])
  markGone(writer, 1, 'ok/1')
  settle(writer, 1, hashOf('a'))
  expect(outcomes(writer)).toEqual(['ok/1 gone', 'ok/2 imported', 'ok/3 duplicate ok/2'])
  put(writer, 'ok/2', 'b')
  settle(writer, 1, hashOf('a'))
  expect(outcomes(writer)).toEqual(['ok/1 gone', 'ok/2 imported', 'ok/3 imported'])
  put(writer, 'ok/1', 'a')
  expect(outcomes(writer)).toEqual(['ok/1 imported', 'ok/2 imported', 'ok/3 duplicate ok/1'])
})

test('a skipped file is known with its reason, and never counts for another', async () => {
  const writer = await gears()
  put(writer, 'ok/1', 'a', { skipReason: 'damaged' })
  put(writer, 'ok/2', 'a', { skipReason: 'unreadable', stamp: undefined, content: undefined })
  put(writer, 'ok/3', 'a')
  expect(outcomes(writer)).toEqual(['ok/1 skipped', 'ok/2 skipped', 'ok/3 imported'])
  expect(listAccount(writer, 1).map(({ reason }) => reason)).toEqual(['damaged', 'unreadable', undefined])
  expect(listFiles(writer, 1)[1]).toEqual({
    path: 'ok/2', classId: 1, split: 'training', stamp: undefined, content: undefined, skipReason: 'unreadable',
    isGone: false,
  })
})

test('pictures are listed by class, split and page', async () => {
  const writer = await gears()
  for (const [at, digit] of Array.from('12345678').entries()) {
    put(writer, `${at}`, digit, { classId: at % 2 === 0 ? 1 : 2, split: at < 4 ? 'training' : 'test' })
  }
  const paths = (filter: object, after = 0, limit = 10): string =>
    listPictures(writer, 1, { outcome: 'imported', ...filter }, { after, limit }).map(({ path }) => path).join('')
  expect(paths({})).toBe('01234567')
  expect(paths({}, 3, 2)).toBe('34')
  expect(paths({ classId: 2 })).toBe('1357')
  expect(paths({ split: 'test' })).toBe('4567')
  expect(paths({ classId: 1, split: 'test' })).toBe('46')
  expect(paths({ outcome: 'gone' })).toBe('')
})

test('decisions are remembered, replaced and taken back step by step, and all of it is on record', async () => {
  const writer = await gears()
  const [one, other] = [hashOf('a'), hashOf('b')]
  decide(writer, 1, [
    { content: one, kind: 'quarantine', finding: 'blurred' },
    { content: other, kind: 'quarantine', finding: 'blurred' },
  ])
  decide(writer, 1, [{ content: one, kind: 'keep', finding: 'blurred' }])
  decide(writer, 1, [{ subject: 'class 2', kind: 'no-problem', finding: 'few-training-pictures' }])
  const told = (): readonly string[] =>
    listDecisions(writer, 1).map(({ content, subject, kind }) => `${kind} ${content?.[0] ?? subject ?? ''}`)
  expect(told()).toEqual(['quarantine b', 'keep a', 'no-problem class 2'])
  expect(undoDecisions(writer, 1)).toBe(1)
  expect(told()).toEqual(['quarantine b', 'keep a'])
  expect(undoDecisions(writer, 1)).toBe(1)
  expect(told()).toEqual(['quarantine a', 'quarantine b'])
  expect(undoDecisions(writer, 1)).toBe(2)
  expect(undoDecisions(writer, 1)).toBeUndefined()
  expect(told()).toEqual([])
  expect(listAudit(writer, 1).map(({ action }) => action)).toEqual([
    'decided', 'decided', 'decided', 'decision-revoked', 'decision-revoked', 'decision-revoked',
  ])
})

test('a snapshot holds what counts and is not in quarantine, in an order of its own', async () => {
  const writer = await gears()
  put(writer, 'ok/1', 'b')
  put(writer, 'ok/2', 'a')
  put(writer, 'scratch/1', 'c', { classId: 2, split: 'test' })
  put(writer, 'ok/3', 'd')
  put(writer, 'ok/4', 'e', { skipReason: 'damaged' })
  decide(writer, 1, [{ content: hashOf('d'), kind: 'quarantine', finding: 'blur' }])
  const members = currentMembers(writer, 1)
  expect(members.map(({ pictureId, className, split }) => `${pictureId} ${className} ${split}`)).toEqual([
    '2 ok training', '1 ok training', '3 scratch test',
  ])
  addSnapshot(writer, 1, { fingerprint: hashOf('1'), shape }, members)
  addSnapshot(writer, 1, { fingerprint: hashOf('2'), shape }, members.slice(1))
  expect(listSnapshots(writer, 1)).toMatchObject([
    { number: 1, fingerprint: hashOf('1'), shape, pictures: 3 }, { number: 2, pictures: 2 },
  ])
  expect(listMembers(writer, 1)).toEqual(members)
  expect(listMembers(writer, 2)).toEqual(members.slice(1))
  expect(listOverviews(writer)).toMatchObject([{ name: 'gears', classes: 2, pictures: 4, snapshots: 2 }])
})

test('a content is rendered once for each shape', async () => {
  const writer = await gears()
  recordBlobs(writer, [{ hash: hashOf('b'), segment: 1, offsetBytes: 0, lengthBytes: 4 }])
  const rendering = {
    width: 640, height: 480, pixels: hashOf('b'), thumbnail: hashOf('b'), fileBytes: 1234,
    notes: ['deep', 'turned'] as const,
  }
  addRendering(writer, hashOf('a'), shape, rendering)
  addRendering(writer, hashOf('a'), shape, { ...rendering, width: 1 })
  expect(findRendering(writer, hashOf('a'), shape)).toEqual(rendering)
  expect(findRendering(writer, hashOf('a'), { ...shape, depth: { kind: 'full-range' } })).toBeUndefined()
})
