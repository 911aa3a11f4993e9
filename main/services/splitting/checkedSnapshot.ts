import { Failure } from '../../../shared/errors.ts'
import type { Library } from '../../library/open.ts'
import { recordLeakCheck } from '../../library/repositories/leakChecks.ts'
import { inTransaction } from '../../library/statements.ts'
import { requireProject } from '../projects.ts'
import { takeSnapshot, type TakenSnapshot } from '../snapshots.ts'
import type { Work } from '../work.ts'
import { bondedMembers } from './bondedMembers.ts'
import { leaksOf, type LeakReport } from './leaks.ts'
import { placeNewcomers } from './newcomers.ts'

/** A snapshot, and what the check of its pictures found. */
export interface CheckedSnapshot {
  readonly snapshot: TakenSnapshot
  readonly leak: LeakReport
}

/**
 * Freezes the pictures of a project, once it is known that none of those to test on is like one to learn from. Pictures
 * that came after a split was drawn get their sides first.
 *
 * @param despiteLeak freezes them all the same; what was found stays with the snapshot
 * @throws Failure 'snapshot-leaks', and as `bondedMembers` and `takeSnapshot`
 * @throws Cancelled
 */
export async function takeCheckedSnapshot(
  library: Library,
  projectName: string,
  { despiteLeak }: { readonly despiteLeak: boolean },
  work: Pick<Work, 'tell' | 'signal'>,
): Promise<CheckedSnapshot> {
  const bonded = placeNewcomers(library, await bondedMembers(library, projectName, work))
  const leak = leaksOf(bonded)
  if (leak.state === 'leaking' && !despiteLeak) {
    const { name } = requireProject(library.reader, projectName)
    throw new Failure({ code: 'snapshot-leaks', name, pictures: new Set(leak.groups.flat()).size })
  }
  const { state, leaks } = leak
  const snapshot = inTransaction(library.writer, () => {
    const taken = takeSnapshot(library.writer, projectName)
    recordLeakCheck(library.writer, taken.id, { state, leaks })
    return { ...taken, leak: state }
  })
  return { snapshot, leak }
}
