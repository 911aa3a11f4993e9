import type { Job, JobProgress } from '../../shared/domain/job.ts'
import { findJob, jobsThatAre } from '../library/jobs/jobRows.ts'
import { openWishes, removeWish, type Wish } from '../library/jobs/wishRows.ts'
import type { KeepAwake } from './awake/keepAwake.ts'
import { isIn, type NightHours } from './nightHours.ts'
import { closedBy, deservesARetry } from './outcomes.ts'
import type { Outcome } from './process/messages.ts'
import type { Run } from './process/runTask.ts'
import { Records, type RecordMeans } from './records.ts'
import { RowWatch } from './rowWatch.ts'

/** Milliseconds between two notes of a job's progress in its row. */
const NOTE_EVERY = 1000

/** What a queue works with. */
export interface QueueMeans extends RecordMeans {
  /** Starts what a job asks for. */
  readonly start: (job: Job, tell: (progress: JobProgress) => void) => Run
  readonly night: NightHours
  /** As long as a job works. */
  readonly keepAwake: KeepAwake
}

/** The job at work. */
interface Working {
  readonly job: Job
  readonly run: Run
  readonly startedAt: number
  /** Told last, and when its row was told of one. */
  progress?: JobProgress
  notedAt: number
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
  readonly #watch: RowWatch
  #working: Working | undefined
  #isClosing = false

  constructor(means: QueueMeans) {
    this.#means = means
    this.#records = new Records(means)
    this.#watch = new RowWatch(means)
    this.#records.recover()
  }

  /**
   * Hears what persons wish, and starts what may start. To be called now and then, and after every change.
   * @throws errors of SQLite, where a row could not be written; nothing is lost, and the next call tries again
   */
  heed(): void {
    this.#endWorking()
    this.#watch.look()
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

  #fulfil(wish: Wish): void {
    if (wish.kind === 'first' || wish.kind === 'last' || wish.kind === 'before') {
      this.#records.place(wish)
      return
    }
    const { jobId, kind } = wish
    // A person who asks for another try gets it as if it were the first.
    this.#records.settle(jobId, { kind }, kind === 'resume' ? { retries: 0 } : {})
    if (kind !== 'resume' && this.#working?.job.id === jobId) this.#working.run.stop(kind)
  }

  /** When the night is over, its jobs wait for the next. */
  #leaveTheDay(): void {
    const working = this.#working
    // Its hours may have been changed since it was started.
    const job = working && findJob(this.#means.jobs.reader, working.job.id)
    if (working === undefined || job?.state.status !== 'running' || this.#mayWork(job)) return
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
    const run = this.#means.start(job, (progress) => this.#hear(working, progress))
    const working: Working = { job, run, startedAt: this.#time(), notedAt: -Infinity }
    this.#working = working
    const awake = this.#means.keepAwake()
    void run.ended.then((outcome) => {
      awake[Symbol.dispose]()
      working.outcome = outcome
    })
  }

  #hear(working: Working, progress: JobProgress): void {
    working.progress = progress
    if (this.#time() - working.notedAt >= NOTE_EVERY || progress.done === progress.total) {
      working.notedAt = this.#time()
      this.#records.note(working.job, progress)
    }
    this.#means.publish({ kind: 'progress', jobId: working.job.id, progress })
  }

  /** Writes how the job at work ended, once it has. */
  #endWorking(): void {
    if (this.#working?.outcome === undefined) return
    const { job, outcome, startedAt, progress } = this.#working
    const state = this.#records.settle(job.id, this.#isClosing ? closedBy(outcome) : outcome, {
      workedSeconds: job.workedSeconds + (this.#time() - startedAt) / 1000,
      ...(progress && { progress }),
      ...(outcome.kind === 'finished' && { result: outcome.result }),
    })
    if (deservesARetry(job, state)) {
      this.#records.settle(job.id, { kind: 'resume' }, { retries: job.retries + 1 })
    }
    this.#working = undefined
  }

  #time(): number {
    return this.#means.now().getTime()
  }
}
