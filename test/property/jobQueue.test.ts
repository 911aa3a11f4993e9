import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isActive, isEnded, jobWishes, type Job, type JobState } from '../../shared/domain/job.ts'
import { addJob, listJobs } from '../../main/library/jobs/jobRows.ts'
import { openJobs, type JobDatabase } from '../../main/library/jobs/open.ts'
import { addWish } from '../../main/library/jobs/wishRows.ts'
import type { JobNews } from '../../main/jobs/news.ts'
import { usualNight } from '../../main/jobs/nightHours.ts'
import type { Outcome } from '../../main/jobs/process/messages.ts'
import { Queue } from '../../main/jobs/queue.ts'
import { handledEngines, type HandledEngines } from '../support/jobsEngines.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const outcomes: readonly Outcome[] = [
  { kind: 'finished', result: { packBytes: 1 } },
  { kind: 'stopped' },
  { kind: 'failed', problem: { code: 'disk-full', path: '/out' } },
  { kind: 'failed', problem: { code: 'training-diverged', step: 3 } },
  { kind: 'lost', interruption: { kind: 'crashed', ending: 'SIGSEGV' } },
  { kind: 'lost', interruption: { kind: 'out-of-memory' } },
]

/** What may happen, in any order. `which` chooses a job among those that there are. */
type Happening =
  | { readonly kind: 'add'; readonly hours: 'any' | 'night' }
  | { readonly kind: 'wish'; readonly wish: (typeof jobWishes)[number]; readonly which: number }
  | { readonly kind: 'end'; readonly outcome: Outcome }
  | { readonly kind: 'later'; readonly hours: number }
  /** The program is killed and started again: its engine goes with it. */
  | { readonly kind: 'kill' }
  | { readonly kind: 'close' }

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('add'), hours: fc.constantFrom('any', 'night') }),
  fc.record({ kind: fc.constant('wish'), wish: fc.constantFrom(...jobWishes), which: fc.nat(20) }),
  fc.record({ kind: fc.constant('end'), outcome: fc.constantFrom(...outcomes) }),
  fc.record({ kind: fc.constant('later'), hours: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('kill') }),
  fc.record({ kind: fc.constant('close') }),
)

/** A queue on real rows, the engines that it starts, and a clock. */
class Plant {
  readonly jobs: JobDatabase
  readonly news: JobNews[] = []
  engines: HandledEngines = handledEngines()
  queue: Queue
  hour = 12

  constructor(jobs: JobDatabase) {
    this.jobs = jobs
    this.queue = this.#makeQueue()
  }

  async happen(one: Happening): Promise<void> {
    switch (one.kind) {
      case 'add':
        addJob(this.jobs.writer, { kind: 'distill', title: '歯車', request: { budget: 1 }, hours: one.hours })
        break
      case 'wish': {
        const jobs = listJobs(this.jobs.reader)
        const job = jobs[one.which % Math.max(1, jobs.length)]
        if (job !== undefined) addWish(this.jobs.writer, { jobId: job.id, kind: one.wish })
        break
      }
      case 'end':
        await this.engines.atWork[0]?.end(one.outcome)
        break
      case 'later':
        this.hour += one.hours
        break
      case 'kill':
        this.engines = handledEngines()
        this.queue = this.#makeQueue()
        break
      case 'close':
        await Promise.all([this.queue.close(), this.engines.atWork[0]?.end({ kind: 'stopped' })])
        this.queue = this.#makeQueue()
    }
    this.queue.heed()
  }

  #makeQueue(): Queue {
    const { start } = this.engines
    const publish = (news: JobNews): void => {
      // A row first, then the news of it.
      if (news.kind === 'state') expect(this.#stateOf(news.jobId)).toEqual(news.state)
      this.news.push(news)
    }
    const now = (): Date => new Date(2026, 10, 26, this.hour)
    return new Queue({ jobs: this.jobs, start, publish, now, night: usualNight })
  }

  #stateOf(id: number): JobState | undefined {
    return listJobs(this.jobs.reader).find((job) => job.id === id)?.state
  }
}

function expectSound(plant: Plant, before: readonly Job[]): void {
  const jobs = listJobs(plant.jobs.reader)
  const active = jobs.filter(({ state }) => isActive(state))
  expect(active.length).toBeLessThanOrEqual(1)
  expect(plant.engines.atWork.map(({ job }) => job.id)).toEqual(active.map(({ id }) => id))
  for (const { id, state } of before) {
    const now = jobs.find((job) => job.id === id)
    expect(now).toBeDefined()
    if (isEnded(state)) expect(now?.state).toEqual(state)
  }
}

test('whatever happens, no job is lost, one works at a time, and all come to an end', async () => {
  await fc.assert(fc.asyncProperty(fc.array(happening, { maxLength: 30 }), async (happenings) => {
    using jobs = await openJobs(await temporaryFolder())
    const plant = new Plant(jobs)
    for (const one of happenings) {
      const before = listJobs(jobs.reader)
      await plant.happen(one)
      expectSound(plant, before)
    }
    await finishAll(plant)
    expect(listJobs(jobs.reader).every(({ state }) => isEnded(state))).toBe(true)
    expect(plant.queue.isIdle()).toBe(true)
  }), { numRuns: 60 })
})

/** Goes on with all that was stopped, by day and by night, until nothing is left to do. */
async function finishAll(plant: Plant): Promise<void> {
  for (const { id } of listJobs(plant.jobs.reader)) addWish(plant.jobs.writer, { jobId: id, kind: 'resume' })
  plant.hour = 23
  const turns = 3 * listJobs(plant.jobs.reader).length + 3
  for (let turn = 0; turn < turns; turn += 1) {
    plant.queue.heed()
    await plant.happen({ kind: 'end', outcome: { kind: 'finished', result: null } })
  }
}
