import {
  isActive, transition, type Job, type JobOccurrence, type JobProgress, type JobState,
} from '../../shared/domain/job.ts'
import { isDatabaseError } from '../library/failures.ts'
import type { JobDatabase } from '../library/jobs/open.ts'
import {
  changeJob, findJob, jobsThatAre, listJobs, noteProgress, putFirst, type JobChange,
} from '../library/jobs/jobRows.ts'
import { takeWishes, type Wish } from '../library/jobs/wishRows.ts'
import type { JobNews, JobTold } from './news.ts'
import { isIn, type NightHours } from './nightHours.ts'
import type { Outcome } from './process/messages.ts'
import type { Run } from './process/runTask.ts'

/** How often a job that crashed is started again by itself: what fails twice fails again. */
const MOST_RETRIES = 1

/** Milliseconds between two notes of a job's progress in its row. */
const NOTE_EVERY = 1000

/** What a queue works with. */
export interface QueueMeans {
  readonly jobs: JobDatabase
  /** Starts what a job asks for. */
  readonly start: (job: Job, tell: (told: JobTold) => void) => Run
  /** Called after the row was written. */
  readonly publish: (news: JobNews) => void
  readonly now: () => Date
  readonly night: NightHours
}

/** The job at work. */
interface Working {
  readonly job: Job
  readonly run: Run
  readonly startedAt: number
  /** Known when it has ended, until its row could be written. */
  outcome?: Outcome
}

/**
 * Jobs, one at a time, in the order of their positions. The rows are the truth: a queue that is made goes on with what
 * another program left in the middle.
 */
export class Queue {
  readonly #means: QueueMeans
  #working: Working | undefined
  #isClosing = false

  constructor(means: QueueMeans) {
    this.#means = means
    this.#recover()
  }

  /**
   * Hears what persons wish, and starts what may start. To be called now and then, and after every change.
   * @throws errors of SQLite, where a row could not be written; nothing is lost, and the next call tries again
   */
  heed(): void {
    this.#endWorking()
    for (const wish of takeWishes(this.#means.jobs.writer)) this.#fulfil(wish)
    this.#leaveTheDay()
    this.#startNext()
  }

  /** Whether nothing works and nothing can start now. */
  isIdle(): boolean {
    return this.#working === undefined && this.#next() === undefined
  }

  /** Stops what works so that the next queue goes on with it, and starts nothing more. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#working?.run.stop('pause')
    await this.#working?.run.ended
    this.#endWorking()
  }

  #recover(): void {
    const { reader } = this.#means.jobs
    for (const { id, state } of listJobs(reader)) {
      if (isActive(state)) this.#settle(id, { kind: 'lost', interruption: { kind: 'program-ended' } })
    }
    for (const { id, state } of jobsThatAre(reader, 'interrupted')) {
      if (state.status !== 'interrupted' || state.interruption.kind !== 'program-ended') continue
      this.#settle(id, { kind: 'resume' })
    }
  }

  #fulfil({ jobId, kind }: Wish): void {
    if (kind === 'first') {
      putFirst(this.#means.jobs.writer, jobId)
      this.#means.publish({ kind: 'moved', jobId })
      return
    }
    // A person who asks for another try gets it as if it were the first.
    this.#settle(jobId, { kind }, kind === 'resume' ? { retries: 0 } : {})
    if (kind !== 'resume' && this.#working?.job.id === jobId) this.#working.run.stop(kind)
  }

  /** When the night is over, its jobs wait for the next. */
  #leaveTheDay(): void {
    const working = this.#working
    if (working === undefined || this.#mayWork(working.job)) return
    if (findJob(this.#means.jobs.reader, working.job.id)?.state.status !== 'running') return
    this.#settle(working.job.id, { kind: 'pause' })
    this.#settle(working.job.id, { kind: 'resume' })
    working.run.stop('pause')
  }

  #next(): Job | undefined {
    return jobsThatAre(this.#means.jobs.reader, 'queued').find((job) => this.#mayWork(job))
  }

  #mayWork({ hours }: Job): boolean {
    return hours === 'any' || isIn(this.#means.night, this.#means.now())
  }

  #startNext(): void {
    if (this.#working !== undefined || this.#isClosing) return
    const job = this.#next()
    if (job === undefined) return
    this.#settle(job.id, { kind: 'start' })
    const run = this.#means.start(job, this.#listenTo(job))
    const working: Working = { job, run, startedAt: this.#means.now().getTime() }
    this.#working = working
    void run.ended.then((outcome) => {
      working.outcome = outcome
    })
  }

  #listenTo({ id }: Job): (told: JobTold) => void {
    let notedAt = -Infinity
    return (told) => {
      const at = this.#means.now().getTime()
      if (told.kind === 'progress' && at - notedAt >= NOTE_EVERY) {
        notedAt = at
        this.#note(id, told)
      }
      this.#means.publish({ kind: 'told', jobId: id, told })
    }
  }

  /** A full disk must not stop a job that may be through before it has to write. */
  #note(id: number, { phase, done, total }: JobProgress): void {
    try {
      noteProgress(this.#means.jobs.writer, id, { phase, done, total })
    } catch (error) {
      if (!isDatabaseError(error)) throw error
    }
  }

  /** Writes how the job at work ended, once it has. */
  #endWorking(): void {
    const { job, outcome, startedAt } = this.#working ?? {}
    if (job === undefined || outcome === undefined || startedAt === undefined) return
    const state = this.#settle(job.id, this.#isClosing ? closedBy(outcome) : outcome, {
      workedSeconds: job.workedSeconds + (this.#means.now().getTime() - startedAt) / 1000,
      ...(outcome.kind === 'finished' && { result: outcome.result }),
    })
    if (isWorthARetry(state) && job.retries < MOST_RETRIES) {
      this.#settle(job.id, { kind: 'resume' }, { retries: job.retries + 1 })
    }
    this.#working = undefined
  }

  #settle(id: number, occurrence: JobOccurrence, change: Omit<JobChange, 'state'> = {}): JobState | undefined {
    const job = findJob(this.#means.jobs.reader, id)
    if (job === undefined) return undefined
    const state = transition(job.state, occurrence, this.#means.now().toISOString())
    if (state === job.state) return state
    changeJob(this.#means.jobs.writer, id, { state, ...change })
    this.#means.publish({ kind: 'state', jobId: id, state })
    return state
  }
}

/** A process that stopped because the program is closed: nobody has asked its job to. */
function closedBy(outcome: Outcome): Outcome {
  return outcome.kind === 'stopped' ? { kind: 'lost', interruption: { kind: 'program-ended' } } : outcome
}

/** A problem waits for a person, and a program that was ended for its next start. */
function isWorthARetry(state: JobState | undefined): boolean {
  if (state?.status !== 'interrupted') return false
  return state.interruption.kind !== 'problem' && state.interruption.kind !== 'program-ended'
}
