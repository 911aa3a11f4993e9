import { isActive, isEnded } from '../../../shared/domain/job.ts'
import type { ShownJob } from '../../stores/jobTypes.ts'

/** The job that a person wants to see: what works, else what waits for her, else what waits, else the last one. */
export function jobInView(jobs: readonly ShownJob[]): ShownJob | undefined {
  const inTurn = jobs.filter(({ state }) => !isEnded(state)).toSorted((one, other) => one.position - other.position)
  return inTurn.find(({ state }) => isActive(state)) ??
    inTurn.find(({ state }) => state.status === 'interrupted') ??
    inTurn[0] ??
    newestFirst(jobs)[0]
}

export function newestFirst(jobs: readonly ShownJob[]): readonly ShownJob[] {
  return jobs.toSorted((one, other) => other.id - one.id)
}
