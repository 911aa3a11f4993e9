import type { JobStatus } from '../../shared/domain/job.ts'
import type { ShownJob } from './jobTypes.ts'

/** Of a job that a person should know of, what a sentence about it needs. */
export interface EndedJob extends Pick<ShownJob, 'id' | 'kind' | 'title' | 'project'> {
  readonly status: 'succeeded' | 'failed' | 'interrupted'
}

/** Jobs that have come to an end since they were seen, or were stopped by something. */
export function endings(before: readonly ShownJob[], now: readonly ShownJob[]): readonly EndedJob[] {
  return now.flatMap(({ id, kind, title, project, state: { status } }) => {
    const known = before.find((job) => job.id === id)
    if (known === undefined || known.state.status === status || !isWorthTelling(status)) return []
    return [{ id, kind, title, ...(project !== undefined && { project }), status }]
  })
}

/** What a person has done herself is not news to her. */
function isWorthTelling(status: JobStatus): status is EndedJob['status'] {
  return status === 'succeeded' || status === 'failed' || status === 'interrupted'
}
