import type { JobKind } from '../../shared/domain/job.ts'
import type { Step } from './step.ts'

const steps: Readonly<Record<JobKind, Step>> = {
  import: 'pictures', inspect: 'check', distill: 'distill', sweep: 'distill', compare: 'compare',
}

/** Where a person sees what a job of a kind does. */
export function stepOfJob(kind: JobKind): Step {
  return steps[kind]
}
