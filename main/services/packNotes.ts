import { resolve } from 'node:path'
import type { SnapshotName } from '../../shared/domain/origin.ts'
import type { Summary } from '../../shared/domain/summary.ts'
import type { Verdict } from '../../shared/domain/verdict.ts'
import { Failure } from '../../shared/errors.ts'
import type { Reader, Writer } from '../library/handles.ts'
import { note } from '../library/repositories/audit.ts'
import { addRun, listPacks, listRuns, putPack, type KnownPack, type KnownRun } from '../library/repositories/packs.ts'
import { findSnapshot } from '../library/repositories/snapshots.ts'
import { inTransaction } from '../library/statements.ts'
import type { PackFile } from '../pack/readPack.ts'
import { withLibrary } from './library.ts'
import type { PictureSource } from './pictureSource.ts'
import { requireProject } from './projects.ts'
import { requireSnapshot } from './snapshots.ts'
import type { Work } from './work.ts'

/** What a project is to remember of a pack. */
export interface PackNote {
  readonly path: string
  readonly pack: Pick<PackFile, 'manifest' | 'fileBytes' | 'fileHash'>
  /** Of a pack that was made now. */
  readonly budgetBytes?: number
  /** Of a pack that was compared. */
  readonly findings?: { readonly summary: Summary; readonly verdict: Verdict }
}

/**
 * Notes in the library that a pack was made, or compared, on a snapshot; nothing of pictures of a folder. The library
 * is open for a moment only. Where it cannot be opened, the pack stands all the same, and that is told.
 */
export async function notePack(
  source: PictureSource,
  snapshot: SnapshotName | null,
  packNote: PackNote,
  { tell }: Pick<Work, 'tell'>,
): Promise<void> {
  if (source.kind === 'folder' || snapshot === null) return
  const { libraryFolder, project } = source
  try {
    await withLibrary(libraryFolder, async ({ writer }) => writeNote(writer, project, snapshot, packNote))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    tell({ kind: 'not-noted', problem: error.problem })
  }
}

function writeNote(writer: Writer, projectName: string, name: SnapshotName, packNote: PackNote): void {
  const { pack: { manifest, fileBytes, fileHash }, budgetBytes, findings } = packNote
  inTransaction(writer, () => {
    const project = requireProject(writer, projectName)
    const origin = manifest.snapshot && findSnapshot(writer, project.id, manifest.snapshot.fingerprint)
    const path = resolve(packNote.path)
    const packId = putPack(writer, project.id, { path, fileBytes, fileHash, budgetBytes, snapshotId: origin?.id })
    const { id: snapshotId, number } = requireSnapshot(writer, project, name.number)
    if (budgetBytes !== undefined) note(writer, project.id, 'pack-made', { path, snapshot: number, bytes: fileBytes })
    if (findings === undefined) return
    const { summary, verdict: { kind: verdict } } = findings
    addRun(writer, { snapshotId, packId }, summary, verdict)
    note(writer, project.id, 'pack-compared', { path, snapshot: number, verdict })
  })
}

/** A pack and its comparisons. */
export interface ListedPack extends KnownPack {
  readonly runs: readonly KnownRun[]
}

/** The packs that a project knows, from the first to the last. @throws Failure 'project-unknown' */
export function packsOf(reader: Reader, projectName: string): readonly ListedPack[] {
  const { id: projectId } = requireProject(reader, projectName)
  return listPacks(reader, projectId).map((pack) => ({ ...pack, runs: listRuns(reader, pack.id) }))
}
