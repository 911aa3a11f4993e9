import { expect, test } from 'vitest'
import { listFrozen } from '../../../../main/library/repositories/frozenPictures.ts'
import { listSnapshots } from '../../../../main/library/repositories/snapshots.ts'
import { withLibrary } from '../../../../main/services/library.ts'
import { writePackEntry, type NotedFindings, type PackEntry } from '../../../../main/services/packEntry.ts'
import { takeSnapshot } from '../../../../main/services/snapshots.ts'
import { FULL_SCORE, type Judged } from '../../../../shared/domain/answers.ts'
import { thresholds } from '../../../../shared/domain/threshold.ts'
import { sketchComparison, sketchKept, sketchSummary } from '../../../support/evidenceComparison.ts'
import { gearsProgram } from '../../../support/gearsProgram.ts'
import { leaveReport } from '../../../support/leftReport.ts'
import type { Asker } from '../../../support/testProgram.ts'

const project = 'gears'
const sketch = { accuracies: [0.5, 0.5] }
const comparison = sketchComparison(
  { full: sketch, pack: sketch, random: sketch, kMeans: sketch, coded: sketch },
  { classes: ['NG', 'OK'], snapshot: { number: 1, fingerprint: 'a'.repeat(64), pictures: 12 } },
)

/** Four pictures: two NG, two OK. The pack's networks miss the first, one of them the second too, and stop the last. */
const judged: Judged = {
  labels: [0, 0, 1, 1],
  full: [says([0, 0, 1, 1], [0.9, 0.8, 0.1, 0.4]), says([0, 0, 1, 1], [0.9, 0.9, 0.1, 0.2])],
  pack: [says([1, 0, 1, 0], [0.2, 0.8, 0.1, 0.9]), says([1, 1, 1, 0], [0.3, 0.4, 0.1, 0.7])],
}

function says(classes: readonly number[], scores: readonly number[]): Judged['full'][number] {
  return { classes, scores: scores.map((score) => Math.round(score * FULL_SCORE)) }
}

async function programWithRun(): Promise<Asker> {
  const asker = await gearsProgram()
  const libraryFolder = asker.program.dataFolder
  const numbers = await withLibrary(libraryFolder, async ({ writer }) => {
    takeSnapshot(writer, project)
    const [snapshot] = listSnapshots(writer, 1)
    const frozen = snapshot ? await listFrozen(writer, snapshot) : []
    return ['NG', 'OK'].flatMap((name) =>
      frozen.filter(({ className }) => className === name).slice(0, 2).map(({ number }) => number))
  })
  const findings: NotedFindings = {
    summary: sketchSummary,
    verdict: 'fair',
    evidence: { ...sketchKept.evidence, comparison },
    answers: { numbers, test: judged, validation: { labels: [], full: [], pack: [] } },
  }
  const entry: PackEntry = {
    libraryFolder, project, snapshot: 1, path: '/packs/gears.joryu', fileBytes: 900, fileHash: 'b'.repeat(64),
    madeFrom: undefined, budgetBytes: 600, findings,
  }
  await writePackEntry(entry)
  // Written again after a kill, it is there once.
  await writePackEntry(entry)
  return asker
}

test('a comparison comes back in all its numbers', async () => {
  const { ask } = await programWithRun()
  const { packs, runs } = await ask('comparisons.list', { project })
  expect(packs).toMatchObject([{ id: 1, path: '/packs/gears.joryu', fileBytes: 900, budgetBytes: 600 }])
  expect(runs).toMatchObject([{ number: 1, packId: 1, snapshot: 1, verdict: 'fair', isWhole: true }])
  const { evidence } = await ask('comparisons.show', { project, run: 1 })
  expect(evidence).toEqual({ ...sketchKept.evidence, comparison })
})

test('its report is that of the job that has made both, and none where no job has', async () => {
  const { ask, program } = await programWithRun()
  expect(await ask('comparisons.show', { project, run: 1 })).not.toHaveProperty('report')
  const report = { packPath: '/packs/gears.joryu', reportPath: '/packs/gears.html' }
  const job = await leaveReport(program.dataFolder, report)
  expect((await ask('comparisons.show', { project, run: 1 })).report).toEqual({ job, path: report.reportPath })
})

test('what networks said is counted: who is right, and scores below thresholds', async () => {
  const { ask } = await programWithRun()
  const answers = await ask('comparisons.answers', { project, run: 1 })
  // Half of the networks are right about the second picture: that is not most.
  expect(answers?.agreement).toEqual({ both: 1, onlyFull: 3, onlyPack: 0, neither: 0 })
  const { pack } = answers?.test ?? {}
  expect(pack).toMatchObject({ networks: 2, defects: 2, goods: 2 })
  expect(pack?.defectsBelow[thresholds.indexOf(0.5)]).toBe(3)
  expect(pack?.goodsBelow[thresholds.indexOf(0.5)]).toBe(2)
  expect(answers?.validation).toBeNull()
})

test('the pictures of a cell, of missed defects and of disagreement can be seen', async () => {
  const { ask } = await programWithRun()
  const page = { after: 0, limit: 10 }
  const wish = { kind: 'missed', by: 'pack' } as const
  const missed = await ask('comparisons.pictures', { project, run: 1, wish, ...page })
  expect(missed).toMatchObject({ total: 2, classes: ['NG', 'OK'] })
  expect(missed.pictures).toMatchObject([
    { name: 'NG/000.png', actual: 0, full: [0, 0], pack: [1, 1] }, { name: 'NG/001.png', pack: [0, 1] },
  ])
  expect(missed.pictures[0]?.content).toBeGreaterThan(0)
  expect(missed.pictures[0]?.scores?.pack).toBeCloseTo(0.25, 3)
  const rest = await ask('comparisons.pictures', { project, run: 1, wish, after: 1, limit: 10 })
  expect(rest.pictures.map(({ name }) => name)).toEqual(['NG/001.png'])
  const cell = { kind: 'cell', by: 'pack', actual: 1, predicted: 0 } as const
  expect(await ask('comparisons.pictures', { project, run: 1, wish: cell, ...page })).toMatchObject({
    total: 1, pictures: [{ name: 'OK/001.png' }],
  })
  const worse = await ask('comparisons.pictures', { project, run: 1, wish: { kind: 'only-full' }, ...page })
  expect(worse.total).toBe(3)
})

test('of a comparison that is kept in no form that is known there are figures, and nothing else', async () => {
  const { ask, program } = await programWithRun()
  await withLibrary(program.dataFolder, async ({ writer }) => {
    const summary = JSON.stringify(sketchSummary)
    writer.exec(`INSERT INTO runs (snapshot_id, pack_id, figures, verdict, made_at)
      VALUES (1, 1, '${summary}', 'poor', '2026-01-01T00:00:00.000Z')`)
    writer.exec(`INSERT INTO runs (snapshot_id, pack_id, figures, verdict, made_at)
      VALUES (1, 1, '${summary}', 'poor', '2026-01-02T00:00:00.000Z')`)
    writer.exec('INSERT INTO run_evidence VALUES (3, \'{"form":99}\', \'{"form":99}\')')
  })
  expect((await ask('comparisons.list', { project })).runs.map(({ number, isWhole }) => [number, isWhole]))
    .toEqual([[3, true], [2, false], [1, true]])
  for (const run of [2, 3]) {
    const { evidence, figures } = await ask('comparisons.show', { project, run })
    expect(evidence).toBeUndefined()
    expect(figures).toMatchObject({ seeds: [1, 2], full: { mean: 0.9 }, pack: { mean: 0.75 } })
    expect(await ask('comparisons.answers', { project, run })).toBeNull()
    const wish = { kind: 'only-full' } as const
    expect(await ask('comparisons.pictures', { project, run, wish, after: 0, limit: 9 })).toMatchObject({ total: 0 })
  }
})

test('a comparison that is not there, or belongs to another project, is refused', async () => {
  const { ask, problemOf } = await programWithRun()
  await ask('projects.create', { name: 'other' })
  expect(await problemOf('comparisons.show', { project, run: 2 }))
    .toEqual({ code: 'comparison-unknown', number: 2, project })
  expect(await problemOf('comparisons.answers', { project: 'other', run: 1 }))
    .toEqual({ code: 'comparison-unknown', number: 1, project: 'other' })
})
