import { cp } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Library } from '../../../main/library/open.ts'
import { decide, undoDecisions } from '../../../main/library/repositories/decisions.ts'
import { listAudit } from '../../../main/library/repositories/audit.ts'
import { currentMembers } from '../../../main/library/repositories/members.ts'
import { listSnapshots } from '../../../main/library/repositories/snapshots.ts'
import { change } from '../../../main/library/statements.ts'
import { openProject } from '../../../main/services/projects.ts'
import { takeCheckedSnapshot } from '../../../main/services/splitting/checkedSnapshot.ts'
import { leakPictures } from '../../../main/services/splitting/leakPictures.ts'
import { showSplit, splitProject, undoSplit } from '../../../main/services/splitting/split.ts'
import { importGears } from '../../support/importing.ts'
import { temporaryLibrary } from '../../support/libraryDatabase.ts'
import { twoOfEach, writePartSet, type ListedFile } from '../../support/partSet.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const work = { tell: () => {}, signal: new AbortController().signal }
const stratified = { method: 'stratified', share: 0.25, seed: 1, keepLots: false } as const

async function importedSet(files: readonly ListedFile[]): Promise<{ library: Library; folder: string }> {
  const [library, folder] = [await temporaryLibrary(), await temporaryFolder()]
  await writePartSet(folder, files)
  await importGears(library, folder)
  return { library, folder }
}

/** The side of each content. */
function sidesOf({ reader }: Library): Readonly<Record<string, string>> {
  return Object.fromEntries(currentMembers(reader, 1).map(({ content, split }) => [content, split]))
}

function testParts({ reader }: Library): readonly (string | undefined)[] {
  return currentMembers(reader, 1).filter(({ split }) => split === 'test').map(({ part }) => part).sort()
}

test('parts stay whole, and no import changes a side, of copies or with another split in the list', async () => {
  const { library, folder } = await importedSet(twoOfEach(16))
  const { account, leak } = await splitProject(library, 'gears', stratified, work)
  expect(account).toEqual({
    classes: ['NG', 'OK'].map((className) => ({ className, training: 12, test: 4, wished: 4 })),
    held: { bonds: [{ bond: 'part', groups: 16, pictures: 32 }], largest: 2 },
    facts: [],
  })
  expect(leak).toMatchObject({ state: 'clean', leaks: [{ bond: 'lot' }], groups: [] })
  const parts = testParts(library)
  expect(parts.filter((part, at) => at % 2 === 0 && part === parts[at + 1])).toHaveLength(4)
  const before = sidesOf(library)
  const copied = await temporaryFolder()
  await cp(folder, copied, { recursive: true })
  await importGears(library, copied)
  // The list has another opinion now.
  const listed = twoOfEach(16).map((file, at): ListedFile => ({ ...file, split: at < 16 ? 'test' : 'train' }))
  await writePartSet(folder, listed)
  expect((await importGears(library, folder)).news).toMatchObject({ changed: 16 })
  expect(sidesOf(library)).toEqual(before)
})

test('a newcomer follows its part to the test pictures, others are learned from, and nobody else moves', async () => {
  const { library, folder } = await importedSet(twoOfEach(16))
  await splitProject(library, 'gears', stratified, work)
  const before = sidesOf(library)
  const [tested = ''] = testParts(library)
  const { className = 'OK', lot = '' } = twoOfEach(16).find(({ part }) => part === tested) ?? {}
  const news: readonly ListedFile[] = [
    { name: 'third view', className, lot, part: tested }, { name: 'new part', className: 'OK', part: 'P99' },
  ]
  await writePartSet(folder, [...twoOfEach(16), ...news])
  await importGears(library, folder)
  // Until they are placed, they are not tested on.
  expect(Object.values(sidesOf(library)).filter((side) => side === 'test')).toHaveLength(8)
  const { snapshot } = await takeCheckedSnapshot(library, 'gears', { despiteLeak: false }, work)
  expect(snapshot).toMatchObject({ pictures: 34, leak: 'clean' })
  const after = sidesOf(library)
  expect(after).toMatchObject(before)
  expect(testParts(library).filter((part) => part === tested)).toHaveLength(3)
  expect(Object.values(after).filter((side) => side === 'test')).toHaveLength(9)
})

test('by lot and by date: the newest, the named, and what is of them when it comes later', async () => {
  const { library, folder } = await importedSet(twoOfEach(16))
  const byLot = { method: 'lot', lots: [], share: 0.25, keepLots: false } as const
  expect((await splitProject(library, 'gears', byLot, work)).policy).toMatchObject({ lots: ['L4'] })
  await writePartSet(folder, [...twoOfEach(16), { name: 'late', className: 'OK', lot: 'L4', part: 'P99' }])
  await importGears(library, folder)
  const { account, leak, origins } = await showSplit(library, 'gears', work)
  expect(origins).toEqual({ lots: ['L1', 'L2', 'L3', 'L4'], days: { first: '2026-02-01', last: '2026-02-04' } })
  expect(account.classes).toMatchObject([{ training: 12, test: 4 }, { training: 12, test: 5 }])
  expect(leak).toMatchObject({ state: 'clean', leaks: [] })
  const byDate = { method: 'date', from: '2026-02-03', keepLots: false } as const
  const dated = await splitProject(library, 'gears', byDate, work)
  expect(dated.account.classes).toMatchObject([{ training: 8, test: 8 }, { training: 9, test: 8 }])
  expect(dated.account.facts).toEqual([{ code: 'unknown', of: 'date', pictures: 1 }])
})

test('what cannot be split so is told, and nothing is changed', async () => {
  const unlisted = twoOfEach(8).map(({ name, className, part = '' }) => ({ name, className, part }))
  const { library } = await importedSet(unlisted)
  const lots = { method: 'lot', lots: ['L1'], share: 0.2, keepLots: false } as const
  const day = { method: 'date', from: '2026-02-02', keepLots: false } as const
  const name = 'gears'
  expect(await problemOf(() => splitProject(library, name, lots, work))).toEqual({ code: 'lots-missing', name })
  expect(await problemOf(() => splitProject(library, name, day, work))).toEqual({ code: 'dates-missing', name })
  expect(await problemOf(() => undoSplit(library, name, work))).toEqual({ code: 'split-missing', name })
  const full = await importedSet(twoOfEach(8))
  expect(await problemOf(() => splitProject(full.library, name, { ...lots, lots: ['L9'] }, work))).toEqual({
    code: 'lots-unknown', name, lots: 'L9', known: 'L1, L2',
  })
  expect(await problemOf(() => splitProject(full.library, name, { ...day, from: '2020-01-01' }, work))).toEqual({
    code: 'split-one-sided', name,
  })
  openProject(library.writer, 'nuts')
  expect(await problemOf(() => showSplit(library, 'nuts', work))).toEqual({ code: 'project-empty', name: 'nuts' })
  for (const { reader } of [library, full.library]) {
    expect(new Set(currentMembers(reader, 1).map(({ split }) => split))).toEqual(new Set(['training']))
  }
})

test('a split that is taken back leaves the one before in force, and the audit knows of all', async () => {
  const { library } = await importedSet(twoOfEach(16))
  await splitProject(library, 'gears', stratified, work)
  const first = sidesOf(library)
  await splitProject(library, 'gears', { ...stratified, seed: 2 }, work)
  expect(sidesOf(library)).not.toEqual(first)
  expect((await undoSplit(library, 'gears', work)).policy).toEqual(stratified)
  expect(sidesOf(library)).toEqual(first)
  await splitProject(library, 'gears', { method: 'given' }, work)
  expect(new Set(Object.values(sidesOf(library)))).toEqual(new Set(['training']))
  const actions = listAudit(library.reader, 1).map(({ action, detail }) => `${action} ${detail.method ?? ''}`)
  expect(actions.slice(-4)).toEqual([
    'split-drawn stratified', 'split-drawn stratified', 'split-revoked stratified', 'split-drawn given',
  ])
})

test('a leak blocks a snapshot; one that is taken despite it says so, and the next without it does not', async () => {
  // The second picture of part P1, and part P2 as a whole.
  const tested = [3, 4, 5]
  const files = twoOfEach(8).map((file, at): ListedFile => ({ ...file, split: tested.includes(at) ? 'test' : 'train' }))
  const { library } = await importedSet(files)
  const take = (despiteLeak: boolean): ReturnType<typeof takeCheckedSnapshot> =>
    takeCheckedSnapshot(library, 'gears', { despiteLeak }, work)
  expect(await problemOf(() => take(false))).toEqual({ code: 'snapshot-leaks', name: 'gears', pictures: 2 })
  expect(listSnapshots(library.reader, 1)).toEqual([])
  const leaking = await leakPictures(library, 'gears', 'part', { after: 0, limit: 9 }, work)
  expect(leaking).toMatchObject([
    { group: 0, name: '1-0.png', className: 'NG', split: 'training', lot: 'L1' },
    { group: 0, name: '1-1.png', split: 'test' },
  ])
  expect(leaking[0]?.content).toBeGreaterThan(0)
  expect(await leakPictures(library, 'gears', 'part', { after: 1, limit: 9 }, work)).toEqual(leaking.slice(1))
  expect(await leakPictures(library, 'gears', 'lot', { after: 0, limit: 99 }, work)).toHaveLength(8)
  expect((await take(true)).snapshot).toMatchObject({ number: 1, leak: 'leaking' })
  await splitProject(library, 'gears', stratified, work)
  expect((await take(false)).snapshot).toMatchObject({ number: 2, leak: 'clean' })
  expect(listSnapshots(library.reader, 1).map(({ leak }) => leak)).toEqual(['leaking', 'clean'])
})

test('what comes back while a snapshot is checked is checked too', async () => {
  const files = twoOfEach(8).map((file, at): ListedFile => ({ ...file, split: at === 3 ? 'test' : 'train' }))
  const { library } = await importedSet([...files, { name: 'alone', className: 'OK', split: 'test' }])
  const member = currentMembers(library.reader, 1).find(({ part, split }) => part === 'P1' && split === 'test')
  const decision = { content: member?.content ?? '', kind: 'quarantine', finding: 'blurred' } as const
  decide(library.writer, 1, [decision])
  const tell = (): void => void undoDecisions(library.writer, 1)
  const take = (): Promise<unknown> => takeCheckedSnapshot(library, 'gears', { despiteLeak: false }, { ...work, tell })
  expect(await problemOf(take)).toEqual({ code: 'snapshot-leaks', name: 'gears', pictures: 2 })
  expect(listSnapshots(library.reader, 1)).toEqual([])
})

test('near copies on both sides leak, unless a person said of both that they are none', async () => {
  const files: readonly ListedFile[] = [
    ...twoOfEach(20).map(({ name, className }, at): ListedFile => ({
      name, className, split: at > 30 ? 'test' : 'train',
    })),
    { name: 'again', className: 'OK', split: 'test', like: '0-0' },
  ]
  const { library } = await importedSet(files)
  const { leak } = await showSplit(library, 'gears', work)
  expect(leak).toMatchObject({ state: 'leaking', leaks: [{ bond: 'near-copy', groups: 1, pictures: 2 }] })
  const finding = 'leaked-near-copies'
  const [one = '', other = ''] = leak.groups[0] ?? []
  decide(library.writer, 1, [{ content: one, kind: 'no-problem', finding }])
  expect((await showSplit(library, 'gears', work)).leak.state).toBe('leaking')
  decide(library.writer, 1, [{ content: other, kind: 'no-problem', finding }])
  expect((await showSplit(library, 'gears', work)).leak.state).toBe('clean')
})

test('what an older program imported is unchecked until it is measured; then the same snapshot is clean', async () => {
  const { library, folder } = await importedSet(twoOfEach(8))
  change(library.writer, 'DELETE FROM measurements')
  const take = async (): Promise<unknown> =>
    (await takeCheckedSnapshot(library, 'gears', { despiteLeak: false }, work)).snapshot
  expect(await take()).toMatchObject({ number: 1, leak: 'unchecked' })
  await importGears(library, folder)
  expect(await take()).toMatchObject({ number: 1, isNew: false, leak: 'clean' })
  // What was found is kept: nothing is measured or compared anew.
  change(library.writer, 'DELETE FROM measurements')
  expect(await take()).toMatchObject({ number: 1, leak: 'clean' })
})
