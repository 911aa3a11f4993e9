import type { Job, JobProgress, JobState } from '../../shared/domain/job.ts'
import { findJob, jobsThatAre, putFirst } from '../library/jobs/jobRows.ts'
import { openWishes, removeWish, type Wish } from '../library/jobs/wishRows.ts'
import { isIn, type NightHours } from './nightHours.ts'
import type { Outcome } from './process/messages.ts'
import type { Run } from './process/runTask.ts'
import { Records, type RecordMeans } from './records.ts'

/** How often a job that crashed is started again by itself: what fails twice fails again. */
const MOST_RETRIES = 1

/** Milliseconds between two notes of a job's progress in its row. */
const NOTE_EVERY = 1000

/** What a queue works with. */
export interface QueueMeans extends RecordMeans {
  /** Starts what a job asks for. */
  readonly start: (job: Job, tell: (progress: JobProgress) => void) => Run
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
  readonly #records: Records
  #working: Working | undefined
  #isClosing = false

  constructor(means: QueueMeans) {
    this.#means = means
    this.#records = new Records(means)
    this.#records.recover()
  }

  /**
   * Hears what persons wish, and starts what may start. To be called now and then, and after every change.
   * @throws errors of SQLite, where a row could not be written; nothing is lost, and the next call tries again
   */
  heed(): void {
    this.#endWorking()
    for (const wish of openWishes(this.#means.jobs.reader)) {
      this.#fulfil(wish)
      removeWish(this.#means.jobs.writer, wish)
    }
    this.#leaveTheDay()
    this.#startNext()
  }

  /** Whether nothing works and nothing waits, be it for the night. */
  isIdle(): boolean {
    return this.#working === undefined && jobsThatAre(this.#means.jobs.reader, 'queued').length === 0
  }

  /** Stops what works so that the next queue goes on with it, and starts nothing more. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#working?.run.stop('pause')
    await this.#working?.run.ended
    this.#endWorking()
  }

  #fulfil({ jobId, kind }: Wish): void {
    if (kind === 'first') {
      putFirst(this.#means.jobs.writer, jobId)
      this.#means.publish({ kind: 'moved', jobId })
      return
    }
    // A person who asks for another try gets it as if it were the first.
    this.#records.settle(jobId, { kind }, kind === 'resume' ? { retries: 0 } : {})
    if (kind !== 'resume' && this.#working?.job.id === jobId) this.#working.run.stop(kind)
  }

  /** When the night is over, its jobs wait for the next. */
  #leaveTheDay(): void {
    const working = this.#working
    if (working === undefined || this.#mayWork(working.job)) return
    if (findJob(this.#means.jobs.reader, working.job.id)?.state.status !== 'running') return
    this.#records.settle(working.job.id, { kind: 'pause' })
    this.#records.settle(working.job.id, { kind: 'resume' })
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
    this.#records.settle(job.id, { kind: 'start' })
    const run = this.#means.start(job, this.#listenTo(job))
    const working: Working = { job, run, startedAt: this.#means.now().getTime() }
    this.#working = working
    void run.ended.then((outcome) => {
      working.outcome = outcome
    })
  }

  #listenTo(job: Job): (progress: JobProgress) => void {
    let notedAt = -Infinity
    return (progress) => {
      const at = this.#means.now().getTime()
      if (at - notedAt >= NOTE_EVERY || progress.done === progress.total) {
        notedAt = at
        this.#records.note(job, progress)
      }
      this.#means.publish({ kind: 'progress', jobId: job.id, progress })
    }
  }

  /** Writes how the job at work ended, once it has. */
  #endWorking(): void {
    const { job, outcome, startedAt } = this.#working ?? {}
    if (job === undefined || outcome === undefined || startedAt === undefined) return
    const state = this.#records.settle(job.id, this.#isClosing ? closedBy(outcome) : outcome, {
      workedSeconds: job.workedSeconds + (this.#means.now().getTime() - startedAt) / 1000,
      ...(outcome.kind === 'finished' && { result: outcome.result }),
    })
    if (isWorthARetry(state) && job.retries < MOST_RETRIES) {
      this.#records.settle(job.id, { kind: 'resume' }, { retries: job.retries + 1 })
    }
    this.#working = undefined
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
