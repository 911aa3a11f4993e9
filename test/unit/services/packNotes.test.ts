import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tellJobs } from '../../../main/doors/cli/tellJobs.ts'
import { tellPacks } from '../../../main/doors/cli/tellPacks.ts'
import { textOf } from '../../../main/doors/cli/text/text.ts'
import { openLibrary } from '../../../main/library/open.ts'
import { readPack } from '../../../main/pack/readPack.ts'
import { projectHistory } from '../../../main/services/history.ts'
import { withLibrary } from '../../../main/services/library.ts'
import { notePack, packsOf, type ListedPack, type PackNote } from '../../../main/services/packNotes.ts'
import type { StudyResult } from '../../../main/services/tasks/studyTask.ts'
import type { JobEvent } from '../../../main/services/work.ts'
import type { Job } from '../../../shared/domain/job.ts'
import type { SnapshotName } from '../../../shared/domain/origin.ts'
import type { PictureSource } from '../../../main/services/pictureSource.ts'
import { sketchKept, sketchSummary } from '../../support/evidenceComparison.ts'
import { freeze, quietWork } from '../../support/frozen.ts'
import { samplePack } from '../../support/packSample.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { writeTinyPictures } from '../../support/tinyPictures.ts'

const findings = { summary: sketchSummary, ...sketchKept }
/** Of the same pack on the same pictures, at another time. */
const later = { ...findings, summary: { ...sketchSummary, seconds: { ...sketchSummary.seconds, total: 99.5 } } }

interface Frozen {
  readonly source: Extract<PictureSource, { kind: 'snapshot' }>
  readonly snapshot: SnapshotName
  /** A pack of other pictures. */
  readonly made: PackNote
}

async function frozen(): Promise<Frozen> {
  const folder = await temporaryFolder({ 'pack.joryu': await samplePack() })
  await writeTinyPictures(join(folder, 'pictures'), 2)
  const source = await freeze(join(folder, 'data'), join(folder, 'pictures'))
  const path = join(folder, 'pack.joryu')
  return {
    source,
    snapshot: { number: 1, fingerprint: '', pictures: 4 },
    made: { path, pack: await readPack(path), budgetBytes: 600, findings },
  }
}

function listed({ libraryFolder }: Frozen['source']): Promise<readonly ListedPack[]> {
  return withLibrary(libraryFolder, async ({ reader }) => packsOf(reader, 'gears'))
}

test('a pack is noted with its comparison, and one that was moved is the same pack', async () => {
  const { source, snapshot, made } = await frozen()
  await notePack({ kind: 'folder', path: '.' }, null, made, quietWork())
  expect(await listed(source)).toEqual([])
  await notePack(source, snapshot, made, quietWork())
  const moved = `${made.path}.moved`
  await rename(made.path, moved)
  expect(await listed(source)).toMatchObject([{ path: made.path, runs: [{ verdict: 'fair', figures: sketchSummary }] }])
  await notePack(source, snapshot, { path: moved, pack: await readPack(moved), findings: later }, quietWork())
  const packs = await listed(source)
  expect(packs).toMatchObject([{ path: moved, budgetBytes: 600, snapshot: undefined, runs: [{}, { snapshot: 1 }] }])
  expect(tellPacks('gears', packs, textOf('en').packs, 'en')).toMatch(
    /moved +20\S+ +other pictures +snapshot 1 +Usable within limits +[\d.]+ KB +75.0% +90.0%$/,
  )
  await withLibrary(source.libraryFolder, async ({ reader }) => {
    const history = projectHistory(reader, 'gears', { before: 99, limit: 3 })
    expect(history.map(({ action, detail }) => textOf('en').history.actions[action](detail))).toEqual([
      expect.stringMatching(/^Pack ".*pack.joryu" \([\d.]+ KB\) was made from snapshot 1\.$/),
      expect.stringMatching(/^Pack ".*pack.joryu" was compared on snapshot 1: Usable within limits\.$/),
      expect.stringMatching(/^Pack ".*moved" was compared on snapshot 1: Usable within limits\.$/),
    ])
  })
})

test('what is noted again after a kill is there once', async () => {
  const { source, snapshot, made } = await frozen()
  for (const again of [made, made, { ...made, findings: later }, made]) {
    await notePack(source, snapshot, again, quietWork())
  }
  expect(await listed(source)).toMatchObject([{ runs: [{ figures: sketchSummary }, { figures: later.summary }] }])
  await withLibrary(source.libraryFolder, async ({ reader }) => {
    const noted = projectHistory(reader, 'gears', { before: 99, limit: 99 }).map(({ action }) => action)
    expect(noted.slice(-4)).toEqual(['pack-made', 'pack-compared', 'pack-made', 'pack-compared'])
  })
})

test('where the library is busy, the result stands, and that it was not noted is told, also of a job', async () => {
  const { source, snapshot, made } = await frozen()
  using opened = await openLibrary(source.libraryFolder)
  const told: JobEvent[] = []
  await notePack(source, snapshot, made, quietWork((event) => told.push(event)))
  opened[Symbol.dispose]()
  const problem = { code: 'library-busy', path: join(source.libraryFolder, 'library.db') } as const
  expect(told).toEqual([{ kind: 'not-noted', problem }])
  expect(await listed(source)).toEqual([])
  const result = { packPath: made.path, reportPath: '', notNoted: problem } satisfies Partial<StudyResult>
  const job: Job = {
    id: 7, kind: 'distill', title: 'gears', request: {}, state: { status: 'succeeded', endedAt: '' }, position: 1,
    hours: 'any', createdAt: '', retries: 0, progress: undefined, workedSeconds: 1, expectedSeconds: undefined, result,
  }
  expect(tellJobs([job], { text: textOf('en'), language: 'en' })).toMatch(
    /^7: The files are written, but the library could not note them.* is in use by another Joryu/m,
  )
  expect(tellJobs([job], { text: textOf('ja'), language: 'ja' })).toMatch(/^7: ファイルは保存されていますが/m)
})
