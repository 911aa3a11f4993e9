import type { Evidence, KeptAnswers } from '../../shared/domain/evidence.ts'
import type { Summary } from '../../shared/domain/summary.ts'
import type { VerdictKind } from '../../shared/domain/verdict.ts'
import type { Writer } from '../library/handles.ts'
import { note } from '../library/repositories/audit.ts'
import { addEvidence } from '../library/repositories/evidence.ts'
import { addRun, hasRun, putPack } from '../library/repositories/packs.ts'
import { findSnapshot } from '../library/repositories/snapshots.ts'
import { inTransaction } from '../library/statements.ts'
import { withLibrary } from './library.ts'
import { requireProject } from './projects.ts'
import { requireSnapshot } from './snapshots.ts'

/** What a project is to remember of a pack, as plain values: it may have to wait in a file, or come from a process. */
export interface PackEntry {
  readonly libraryFolder: string
  readonly project: string
  /** The number of the snapshot that it was made from now, or compared on. */
  readonly snapshot: number
  readonly path: string
  readonly fileBytes: number
  /** SHA-256 of the file, as hexadecimal digits. */
  readonly fileHash: string
  /** The fingerprint of the snapshot that it says it was made from. */
  readonly madeFrom: string | undefined
  /** Of a pack that was made now. */
  readonly budgetBytes: number | undefined
  /** Of a pack that was compared. */
  readonly findings: NotedFindings | undefined
}

/** What a comparison found. */
export interface NotedFindings {
  readonly summary: Summary
  readonly verdict: VerdictKind
  readonly evidence: Evidence
  readonly answers: KeptAnswers
}

/**
 * Notes in the library that a pack was made, or compared, on a snapshot. A comparison whose figures are there to the
 * last digit, seconds included, is the same one: an entry that is written again after a kill is there once.
 *
 * @throws Failure as `withLibrary`, `requireProject` and `requireSnapshot`
 */
export function writePackEntry(entry: PackEntry): Promise<void> {
  return withLibrary(entry.libraryFolder, async ({ writer }) => inTransaction(writer, () => write(writer, entry)))
}

function write(writer: Writer, entry: PackEntry): void {
  const { path, fileBytes, fileHash, madeFrom, budgetBytes, findings } = entry
  const project = requireProject(writer, entry.project)
  const { id: snapshotId, number: snapshot } = requireSnapshot(writer, project, entry.snapshot)
  const origin = madeFrom === undefined ? undefined : findSnapshot(writer, project.id, madeFrom)
  const packId = putPack(writer, project.id, { path, fileBytes, fileHash, budgetBytes, snapshotId: origin?.id })
  const place = { snapshotId, packId }
  if (findings !== undefined && hasRun(writer, place, findings.summary)) return
  if (budgetBytes !== undefined) note(writer, project.id, 'pack-made', { path, snapshot, bytes: fileBytes })
  if (findings === undefined) return
  const { summary, verdict } = findings
  addEvidence(writer, addRun(writer, place, summary, verdict), findings)
  note(writer, project.id, 'pack-compared', { path, snapshot, verdict })
}
