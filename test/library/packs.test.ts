import { expect, test } from 'vitest'
import type { Writer } from '../../main/library/handles.ts'
import { migration80 } from '../../main/library/migrations/0080-packs.ts'
import { addEvidence, findAnswers, findEvidence } from '../../main/library/repositories/evidence.ts'
import { memberQuery } from '../../main/library/repositories/members.ts'
import { addRun, listPacks, listRuns, packsQuery, putPack, runsQuery } from '../../main/library/repositories/packs.ts'
import { findRun, listProjectRuns, projectRunsQuery } from '../../main/library/repositories/runs.ts'
import { listSnapshots } from '../../main/library/repositories/snapshots.ts'
import { bringUpFrom, databaseBefore, hashOf, planOf, temporaryLibrary } from '../support/libraryDatabase.ts'
import { sketchKept, sketchSummary } from '../support/evidenceComparison.ts'

/** Project 1 in the form before, with snapshot 1. */
function projectBefore(): Writer {
  const writer = databaseBefore(migration80)
  writer.exec(`
    INSERT INTO projects (id, name, created_at) VALUES (1, 'gears', '2026-01-01');
    INSERT INTO snapshots (id, project_id, number, fingerprint, size, channels, depth, pictures, created_at)
      VALUES (1, 1, 1, '${hashOf('f')}', 32, 1, '{"kind":"full-range"}', 1, '2026-01-01');
  `)
  bringUpFrom(writer, migration80)
  return writer
}

const pack = { path: '/out/pack.joryu', fileBytes: 900, fileHash: hashOf('a'), budgetBytes: 600, snapshotId: 1 }

test('80: snapshots stay, without packs; what was measured never changes', () => {
  const writer = projectBefore()
  expect(listSnapshots(writer, 1)).toMatchObject([{ number: 1, pictures: 1 }])
  expect(listPacks(writer, 1)).toEqual([])
  const packId = putPack(writer, 1, pack)
  addRun(writer, { snapshotId: 1, packId }, sketchSummary, 'fair')
  expect(() => writer.exec("UPDATE runs SET verdict = 'good'")).toThrow('what was measured never changes')
  expect(() => writer.exec('DELETE FROM runs')).toThrow('what was measured never changes')
  const bad = { ...pack, fileHash: 'short' }
  expect(() => putPack(writer, 1, bad)).toThrow('CHECK constraint failed')
  expect(() => addRun(writer, { snapshotId: 9, packId }, sketchSummary, 'fair')).toThrow('FOREIGN KEY')
})

test('the same pack is known once, where it was seen last; one from elsewhere has neither budget nor snapshot', () => {
  const writer = projectBefore()
  const id = putPack(writer, 1, pack)
  expect(putPack(writer, 1, { ...pack, path: '/moved/pack.joryu', budgetBytes: undefined })).toBe(id)
  putPack(writer, 1, { ...pack, fileHash: hashOf('b'), budgetBytes: undefined, snapshotId: undefined })
  expect(listPacks(writer, 1)).toMatchObject([
    { snapshot: 1, path: '/moved/pack.joryu', fileHash: hashOf('a'), budgetBytes: 600 },
    { snapshot: undefined, path: '/out/pack.joryu', fileHash: hashOf('b'), budgetBytes: undefined },
  ])
})

test('figures come back as they were put, and those of another version do not hide the verdict', () => {
  const writer = projectBefore()
  const packId = putPack(writer, 1, pack)
  addRun(writer, { snapshotId: 1, packId }, sketchSummary, 'poor')
  writer.exec(`INSERT INTO runs (snapshot_id, pack_id, figures, verdict, made_at)
    VALUES (1, ${packId}, '{"accuracy":1}', 'good', '2026-01-01')`)
  expect(listRuns(writer, packId)).toMatchObject([
    { snapshot: 1, figures: sketchSummary, verdict: 'poor' }, { figures: undefined, verdict: 'good' },
  ])
})

test('packs and their comparisons: found and ordered by their indexes', async () => {
  const { reader } = await temporaryLibrary()
  const packs = planOf(reader, packsQuery, { projectId: 1 })
  expect(packs).toContain('SEARCH packs USING INDEX packs_by_project (project_id=?)')
  const runs = planOf(reader, runsQuery, { packId: 1 })
  expect(runs).toContain('SEARCH runs USING INDEX runs_by_pack (pack_id=?)')
  expect(packs + runs).not.toMatch(/SCAN|TEMP B-TREE/)
})

test('120: what is kept of a comparison never changes, and stands beside it once', async () => {
  const writer = projectBefore()
  const packId = putPack(writer, 1, pack)
  const run = addRun(writer, { snapshotId: 1, packId }, sketchSummary, 'fair')
  addEvidence(writer, run, sketchKept)
  expect(findEvidence(writer, run)).toEqual(sketchKept.evidence)
  expect(findAnswers(writer, run)).toEqual(sketchKept.answers)
  expect([findEvidence(writer, 9), findAnswers(writer, 9)]).toEqual([undefined, undefined])
  expect(listProjectRuns(writer, 1, 10)).toMatchObject([{ number: run, packId, isWhole: true, figures: sketchSummary }])
  expect(findRun(writer, 2, run)).toBeUndefined()
  expect(() => addEvidence(writer, run, sketchKept)).toThrow('UNIQUE')
  expect(() => addEvidence(writer, 9, sketchKept)).toThrow('FOREIGN KEY')
  expect(() => writer.exec("UPDATE run_evidence SET evidence = ''")).toThrow('what was measured never changes')
  expect(() => writer.exec('DELETE FROM run_evidence')).toThrow('what was measured never changes')
  const { reader } = await temporaryLibrary()
  const plan = planOf(reader, projectRunsQuery, { projectId: 1, limit: 10 })
  expect(plan).toContain('SEARCH runs USING INDEX runs_by_pack (pack_id=?)')
  expect(planOf(reader, memberQuery, { snapshotId: 1, number: 1 })).not.toContain('SCAN')
})
