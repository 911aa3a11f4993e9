import { isActive, type Job, type JobOccurrence, type JobProgress, type JobState } from '../../shared/domain/job.ts'
import type { JobNews } from '../../shared/domain/jobNews.ts'
import { transition } from '../../shared/domain/jobTransition.ts'
import { isDatabaseError } from '../library/failures.ts'
import { changeJob, findJob, jobsThatAre, listJobs, noteProgress, type JobChange } from '../library/jobs/jobRows.ts'
import { placeJob, type PlacedJob } from '../library/jobs/jobPlaces.ts'
import type { JobDatabase } from '../library/jobs/open.ts'

/** What records of jobs are made with. */
export interface RecordMeans {
  readonly jobs: JobDatabase
  /** Called after the row was written. */
  readonly publish: (news: JobNews) => void
  readonly now: () => Date
}

/** What becomes of jobs: first into their rows, then to those who listen. */
export class Records {
  readonly #means: RecordMeans

  constructor(means: RecordMeans) {
    this.#means = means
  }

  /** @returns the state that the job has then; undefined where there is no such job */
  settle(id: number, occurrence: JobOccurrence, change: Omit<JobChange, 'state'> = {}): JobState | undefined {
    const { jobs: { reader, writer }, publish, now } = this.#means
    const job = findJob(reader, id)
    if (job === undefined) return undefined
    const state = transition(job.state, occurrence, now().toISOString())
    if (state === job.state) return state
    changeJob(writer, id, { state, ...change })
    const settled = findJob(reader, id)
    if (settled !== undefined) publish({ kind: 'state', job: settled })
    return state
  }

  /** Puts a job elsewhere among the others. All are told of that have another position then. */
  place(wish: PlacedJob): void {
    const { jobs: { reader, writer }, publish } = this.#means
    const before = new Map(listJobs(reader).map(({ id, position }) => [id, position]))
    placeJob(writer, wish)
    for (const job of listJobs(reader)) {
      if (job.position !== before.get(job.id)) publish({ kind: 'moved', job })
    }
  }

  /** How far a job is. A full disk must not stop one that may be through before it has to write. */
  note({ id }: Pick<Job, 'id'>, progress: JobProgress): void {
    try {
      noteProgress(this.#means.jobs.writer, id, progress)
    } catch (error) {
      if (!isDatabaseError(error)) throw error
    }
  }

  /** Jobs that a program left in the middle wait for their turn again. To be called before any other is started. */
  recover(): void {
    const { reader } = this.#means.jobs
    for (const { id, state } of listJobs(reader)) {
      if (isActive(state)) this.settle(id, { kind: 'lost', interruption: { kind: 'program-ended' } })
    }
    for (const { id, state } of jobsThatAre(reader, 'interrupted')) {
      if (state.status !== 'interrupted' || state.interruption.kind !== 'program-ended') continue
      this.settle(id, { kind: 'resume' })
    }
  }
}
