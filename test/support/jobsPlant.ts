import fc from 'fast-check'
import { expect } from 'vitest'
import { jobWishes, type Job, type JobHours, type PlaceWish } from '../../shared/domain/job.ts'
import type { JobNews } from '../../shared/domain/jobNews.ts'
import { addJob, listJobs, setHours } from '../../main/library/jobs/jobRows.ts'
import { openJobs, type JobDatabase } from '../../main/library/jobs/open.ts'
import { addWish } from '../../main/library/jobs/wishRows.ts'
import { Feed } from '../../main/jobs/feed.ts'
import { usualNight } from '../../main/jobs/nightHours.ts'
import type { Outcome } from '../../main/jobs/process/messages.ts'
import { Queue } from '../../main/jobs/queue.ts'
import { handledEngines, type HandledEngines } from './jobsEngines.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** So few news that a listener who is away for some happenings is away for too long. */
const KEPT = 3

const outcomes: readonly Outcome[] = [
  { kind: 'finished', result: { packBytes: 1 } },
  { kind: 'stopped' },
  { kind: 'failed', problem: { code: 'disk-full', path: '/out' } },
  { kind: 'failed', problem: { code: 'training-diverged', step: 3 } },
  { kind: 'lost', interruption: { kind: 'crashed', ending: 'SIGSEGV' } },
  { kind: 'lost', interruption: { kind: 'out-of-memory' } },
]

/** What may happen to jobs, in any order. `which` chooses a job among those that there are. */
export type Happening =
  | { readonly kind: 'add'; readonly hours: 'any' | 'night' }
  | { readonly kind: 'wish'; readonly wish: (typeof jobWishes)[number]; readonly which: number }
  | { readonly kind: 'place'; readonly place: PlaceWish['kind']; readonly which: number; readonly other: number }
  | { readonly kind: 'hours'; readonly hours: JobHours; readonly which: number }
  | { readonly kind: 'tell'; readonly done: number }
  | { readonly kind: 'end'; readonly outcome: Outcome }
  | { readonly kind: 'later'; readonly hours: number }
  /** The program is killed and started again: its engine goes with it. */
  | { readonly kind: 'kill' }
  | { readonly kind: 'close' }

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('add'), hours: fc.constantFrom('any', 'night') }),
  fc.record({ kind: fc.constant('wish'), wish: fc.constantFrom(...jobWishes), which: fc.nat(20) }),
  fc.record({
    kind: fc.constant('place'), place: fc.constantFrom('first', 'last', 'before'), which: fc.nat(20),
    other: fc.nat(20),
  }),
  fc.record({ kind: fc.constant('hours'), hours: fc.constantFrom('any', 'night'), which: fc.nat(20) }),
  { arbitrary: fc.record({ kind: fc.constant('tell'), done: fc.nat(9) }), weight: 4 },
  fc.record({ kind: fc.constant('end'), outcome: fc.constantFrom(...outcomes) }),
  fc.record({ kind: fc.constant('later'), hours: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('kill') }),
  fc.record({ kind: fc.constant('close') }),
)

/** A queue on real rows, the engines that it starts, what it tells, and a clock. */
export class Plant implements Disposable {
  /** Of the program that runs the jobs. */
  readonly jobs: JobDatabase
  /** Of another, in which persons do what they do. */
  readonly elsewhere: JobDatabase
  engines: HandledEngines = handledEngines()
  feed = new Feed(KEPT)
  queue: Queue
  hour = 12
  /** Times that the PC is kept awake now. */
  awake = 0

  static async open(): Promise<Plant> {
    const folder = await temporaryFolder()
    return new Plant(await openJobs(folder), await openJobs(folder))
  }

  private constructor(jobs: JobDatabase, elsewhere: JobDatabase) {
    this.jobs = jobs
    this.elsewhere = elsewhere
    this.queue = this.#makeQueue()
  }

  async happen(one: Happening): Promise<void> {
    if ('which' in one) this.#wish(one)
    else await this.#occur(one)
    this.queue.heed()
  }

  async #occur(one: Exclude<Happening, { readonly which: number }>): Promise<void> {
    switch (one.kind) {
      case 'add':
        addJob(this.elsewhere.writer, { kind: 'distill', title: '歯車', request: { budget: 1 }, hours: one.hours })
        break
      case 'tell':
        this.engines.atWork[0]?.tell({ phase: 'experts', done: one.done, total: 10 })
        break
      case 'end':
        await this.engines.atWork[0]?.end(one.outcome)
        break
      case 'later':
        this.hour += one.hours
        break
      case 'kill':
        this.engines = handledEngines()
        this.awake = 0
        this.feed = new Feed(KEPT)
        this.queue = this.#makeQueue()
        break
      case 'close':
        await Promise.all([this.queue.close(), this.engines.atWork[0]?.end({ kind: 'stopped' })])
        this.queue = this.#makeQueue()
    }
  }

  rows(): readonly Job[] {
    return listJobs(this.jobs.reader)
  }

  #wish(one: Extract<Happening, { readonly which: number }>): void {
    const job = this.#jobAt(one.which)
    if (job === undefined) return
    const { writer } = this.elsewhere
    if (one.kind === 'wish') addWish(writer, { jobId: job.id, kind: one.wish })
    else if (one.kind === 'hours') setHours(writer, job.id, one.hours)
    else if (one.place === 'before') {
      addWish(writer, { jobId: job.id, kind: one.place, beforeId: this.#jobAt(one.other)?.id ?? job.id })
    } else addWish(writer, { jobId: job.id, kind: one.place })
  }

  #jobAt(which: number): Job | undefined {
    const jobs = this.rows()
    return jobs[which % Math.max(1, jobs.length)]
  }

  [Symbol.dispose](): void {
    this.jobs[Symbol.dispose]()
    this.elsewhere[Symbol.dispose]()
  }

  #makeQueue(): Queue {
    const { start } = this.engines
    const publish = (news: JobNews): void => {
      // A row first, then the news of it.
      if ('job' in news) expect(this.rows().find(({ id }) => id === news.job.id)).toEqual(news.job)
      this.feed.publish(news)
    }
    const now = (): Date => new Date(2026, 10, 26, this.hour)
    const keepAwake = (): Disposable => {
      this.awake += 1
      return { [Symbol.dispose]: () => void (this.awake -= 1) }
    }
    return new Queue({ jobs: this.jobs, start, publish, now, night: usualNight, keepAwake })
  }
}
