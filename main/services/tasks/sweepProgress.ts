import type { SweepPoint, SweepResult } from '../../../shared/domain/sweep.ts'
import type { ExecutorName } from '../../../shared/domain/executorName.ts'
import type { Kept } from '../../jobs/kept/keptFile.ts'
import type { Keeping } from './keeping.ts'
import { noSeconds, progressFrom, type StudyProgress, type WorkedSeconds } from './studyProgress.ts'

/** What of a sweep is finished. */
export interface SweepDone {
  /** In their order. */
  readonly points: readonly SweepPoint[]
  /** Measured with the first pack. */
  readonly full: SweepResult | undefined
  readonly seconds: WorkedSeconds
}

/** Before the first point. */
export const nothingDone: SweepDone = { points: [], full: undefined, seconds: noSeconds }

/** Where a sweep stands. */
export interface SweepProgress {
  /** Who computed: all points with the same. */
  readonly executor: ExecutorName
  readonly done: SweepDone
  /** Where the point behind those stands: undefined before its experts are trained. */
  readonly at: StudyProgress | undefined
}

/** What of a sweep's progress is no array. */
interface Facts extends Omit<SweepProgress, 'at'> {
  /** Those of the point at work. */
  readonly at: unknown
}

/** The progress of a sweep from a file that `keepFinished` wrote, or a keeping by `keepingOfPoint`. */
export function sweepProgressFrom({ facts, tensors }: Kept): SweepProgress {
  // A kept file is given back only when it is whole, and only to the version of the program that wrote it.
  const { executor, done, at } = facts as Facts
  return { executor, done, at: at === null ? undefined : progressFrom({ facts: at, tensors }) }
}

/** How one point of a sweep is kept: as a study is, together with the points before it. */
export function keepingOfPoint(
  keeping: Keeping<SweepProgress>,
  { executor, done }: Pick<SweepProgress, 'executor' | 'done'>,
): Keeping {
  const { from, checkpoints } = keeping
  return {
    ...keeping,
    from: from?.done.points.length === done.points.length ? from.at : undefined,
    checkpoints: {
      add: ({ facts, tensors }) => checkpoints.add({ facts: { executor, done, at: facts } satisfies Facts, tensors }),
    },
  }
}

/** Writes that one more point is finished. @throws Failure as `Checkpoints.add` */
export async function keepFinished(
  { keeper, checkpoints }: Keeping<SweepProgress>,
  { executor, done }: Pick<SweepProgress, 'executor' | 'done'>,
): Promise<void> {
  // In place of what its last step has offered.
  await keeper.offer(() => checkpoints.add({ facts: { executor, done, at: null } satisfies Facts, tensors: [] }))
  await keeper.keepLast()
}
