import { resolve } from 'node:path'
import type { SnapshotName } from '../../shared/domain/origin.ts'
import { Failure } from '../../shared/errors.ts'
import type { Reader } from '../library/handles.ts'
import { listPacks, listRuns, type KnownPack, type KnownRun } from '../library/repositories/packs.ts'
import type { PackFile } from '../pack/readPack.ts'
import { ownLibrary } from './libraryAccess.ts'
import type { NotedFindings } from './packEntry.ts'
import type { PictureSource } from './pictureSource.ts'
import { requireProject } from './projects.ts'
import type { Work } from './work.ts'

/** What a project is to remember of a pack. */
export interface PackNote {
  readonly path: string
  readonly pack: Pick<PackFile, 'manifest' | 'fileBytes' | 'fileHash'>
  /** Of a pack that was made now. */
  readonly budgetBytes?: number
  /** Of a pack that was compared. */
  readonly findings?: Pick<NotedFindings, 'summary' | 'evidence' | 'answers'>
}

/**
 * Notes in the library that a pack was made, or compared, on a snapshot; nothing of pictures of a folder. Where that
 * fails, the pack stands all the same, and it is told.
 */
export async function notePack(
  source: PictureSource,
  snapshot: SnapshotName | null,
  { path, pack: { manifest, fileBytes, fileHash }, budgetBytes, findings }: PackNote,
  { tell, library = ownLibrary }: Pick<Work, 'tell' | 'library'>,
): Promise<void> {
  if (source.kind === 'folder' || snapshot === null) return
  try {
    await library.note({
      libraryFolder: source.libraryFolder,
      project: source.project,
      snapshot: snapshot.number,
      path: resolve(path),
      fileBytes,
      fileHash,
      madeFrom: manifest.snapshot?.fingerprint,
      budgetBytes,
      findings: findings && {
        summary: findings.summary,
        verdict: findings.evidence.verdict.kind,
        evidence: findings.evidence,
        answers: findings.answers,
      },
    })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    tell({ kind: 'not-noted', problem: error.problem })
  }
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
