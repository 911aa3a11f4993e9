import { createHash } from 'node:crypto'
import type { Project, Snapshot, TrainingShape } from '../../shared/domain/library.ts'
import { Failure } from '../../shared/errors.ts'
import type { Reader, Writer } from '../library/handles.ts'
import { currentMembers, type Member } from '../library/repositories/members.ts'
import { addSnapshot, findSnapshot, listSnapshots, snapshotOf } from '../library/repositories/snapshots.ts'
import { inTransaction } from '../library/statements.ts'
import { requireProject } from './projects.ts'

/** A snapshot, and whether it was taken now: the same pictures are frozen once. */
export interface TakenSnapshot extends Snapshot {
  readonly isNew: boolean
}

/**
 * Freezes the pictures of a project that count and are not in quarantine.
 *
 * @throws Failure 'project-unknown', 'project-empty'
 */
export function takeSnapshot(writer: Writer, projectName: string): TakenSnapshot {
  const { id, name, shape } = requireProject(writer, projectName)
  return inTransaction(writer, () => {
    const members = currentMembers(writer, id)
    if (shape === undefined || members.length === 0) throw new Failure({ code: 'project-empty', name })
    const fingerprint = fingerprintOf(shape, members)
    const present = findSnapshot(writer, id, fingerprint)
    if (present !== undefined) return { ...present, isNew: false }
    addSnapshot(writer, id, { fingerprint, shape }, members)
    const taken = findSnapshot(writer, id, fingerprint)
    if (taken === undefined) throw new Error('a snapshot that was just taken is not there')
    return { ...taken, isNew: true }
  })
}

/**
 * The snapshot with that number, or the newest.
 * @throws Failure 'snapshot-unknown', 'snapshot-missing' where the project has none
 */
export function requireSnapshot(reader: Reader, { id, name }: Project, number?: number): Snapshot {
  const newest = snapshotOf(reader, id)
  if (newest === undefined) throw new Failure({ code: 'snapshot-missing', project: name })
  const found = number === undefined ? newest : snapshotOf(reader, id, number)
  if (found !== undefined) return found
  throw new Failure({ code: 'snapshot-unknown', project: name, number: number ?? 0, newest: newest.number })
}

/** All snapshots of a project, from the first to the last. @throws Failure 'project-unknown' */
export function snapshotsOf(reader: Reader, projectName: string): readonly Snapshot[] {
  return listSnapshots(reader, requireProject(reader, projectName).id)
}

/**
 * SHA-256 over shape and members in their order: snapshots of the same contents in the same classes and splits have the
 * same fingerprint, on every machine and wherever the files are.
 */
function fingerprintOf({ size, channels, fit, depth }: TrainingShape, members: readonly Member[]): string {
  // Pictures of before there was a choice are stretched, and their fingerprints stay.
  const shape = [size, channels, depth, ...(fit === 'stretch' ? [] : [fit])]
  const hash = createHash('sha256').update(JSON.stringify(shape))
  for (const { content, className, split } of members) hash.update(JSON.stringify([content, className, split]))
  return hash.digest('hex')
}
