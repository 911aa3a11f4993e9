import type { PackMark } from '../../../shared/domain/handOver.ts'
import type { VerdictKind } from '../../../shared/domain/verdict.ts'
import { Failure } from '../../../shared/errors.ts'
import type { Reader, Writer } from '../../library/handles.ts'
import { note } from '../../library/repositories/audit.ts'
import { recipientsOf } from '../../library/repositories/handOvers.ts'
import { addMark, markOf, revokeLastMark } from '../../library/repositories/packMarks.ts'
import { listPacks, listRuns, type KnownPack } from '../../library/repositories/packs.ts'
import { inTransaction } from '../../library/statements.ts'
import { requireProject } from '../projects.ts'
import { packFileState, requirePack, type PackFileState, type PackWish } from './packFile.ts'

/** A pack among those of its project. */
export interface PackVersion extends KnownPack {
  /** Counts from 1 in the order in which the project came to know its packs. */
  readonly version: number
  /** The snapshot of the pack before it that was made from one, to tell what changed between them. */
  readonly snapshotBefore: number | undefined
  /** Of the last comparison. */
  readonly verdict: VerdictKind | undefined
  readonly mark: PackMark
  readonly markNote: string
  /** Who was given it. */
  readonly recipients: readonly string[]
  readonly file: PackFileState
}

/** The packs of a project, the newest first; each file is read, to know whether it is as it was. */
export async function packVersions(reader: Reader, projectName: string): Promise<readonly PackVersion[]> {
  const packs = listPacks(reader, requireProject(reader, projectName).id)
  const versions: PackVersion[] = []
  for (const [at, pack] of packs.entries()) {
    const mark = markOf(reader, pack.id)
    versions.push({
      ...pack,
      version: at + 1,
      snapshotBefore: packs.slice(0, at).findLast(({ snapshot }) => snapshot !== undefined)?.snapshot,
      verdict: listRuns(reader, pack.id).at(-1)?.verdict,
      mark: mark?.mark ?? 'open',
      markNote: mark?.note ?? '',
      recipients: recipientsOf(reader, pack.id),
      file: await packFileState(pack),
    })
  }
  return versions.toReversed()
}

/** The number of a pack among those of its project. */
export function versionOf(reader: Reader, projectId: number, packId: number): number {
  return listPacks(reader, projectId).findIndex(({ id }) => id === packId) + 1
}

/** Notes what a person holds of a pack. @throws Failure 'project-unknown', 'pack-unknown' */
export function markPack(
  writer: Writer,
  wish: PackWish & { readonly mark: PackMark; readonly note: string },
): void {
  const { id: packId } = requirePack(writer, wish)
  const { id: projectId } = requireProject(writer, wish.project)
  const said = wish.note.trim()
  inTransaction(writer, () => {
    addMark(writer, projectId, { packId, mark: wish.mark, note: said })
    note(writer, projectId, 'pack-marked', {
      version: versionOf(writer, projectId, packId), mark: wish.mark, note: said,
    })
  })
}

/** Takes the last mark in a project back. @throws Failure 'project-unknown', 'nothing-to-undo' */
export function undoMark(writer: Writer, projectName: string): void {
  const { id: projectId, name } = requireProject(writer, projectName)
  inTransaction(writer, () => {
    const undone = revokeLastMark(writer, projectId)
    if (undone === undefined) throw new Failure({ code: 'nothing-to-undo', project: name })
    note(writer, projectId, 'pack-mark-undone', {
      version: versionOf(writer, projectId, undone.packId), mark: undone.mark,
    })
  })
}
