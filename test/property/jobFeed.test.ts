import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isActive, type Job, type JobProgress } from '../../shared/domain/job.ts'
import { withNews, type JobsSnapshot } from '../../shared/domain/jobNews.ts'
import type { Feed } from '../../main/jobs/feed.ts'
import { happening, Plant, type Happening } from '../support/jobsPlant.ts'

/** What a listener does meanwhile. `which` chooses one among them. */
type Listening =
  | { readonly kind: 'join' }
  | { readonly kind: 'reload'; readonly which: number }
  /** It is too slow, and leaves. */
  | { readonly kind: 'leave'; readonly which: number }
  | { readonly kind: 'return'; readonly which: number }

const listening: fc.Arbitrary<Listening> = fc.oneof(
  fc.record({ kind: fc.constant('join') }),
  fc.record({ kind: fc.constantFrom('reload', 'leave', 'return'), which: fc.nat(5) }),
)

/** A screen that puts together what it is told. */
class Listener {
  view: JobsSnapshot
  #following: Disposable | undefined

  constructor(feed: Feed) {
    this.view = feed.snapshot()
    this.#follow(feed)
  }

  get isThere(): boolean {
    return this.#following !== undefined
  }

  leave(): void {
    this.#following?.[Symbol.dispose]()
    this.#following = undefined
  }

  return(feed: Feed): void {
    this.leave()
    if (this.#follow(feed)) return
    this.view = feed.snapshot()
    this.#follow(feed)
  }

  #follow(feed: Feed): boolean {
    this.#following = feed.follow(this.view, ({ number, news }) => {
      expect(number).toBeGreaterThan(this.view.number)
      this.view = { ...this.view, number, jobs: withNews(this.view.jobs, news) }
    })
    return this.isThere
  }
}

/** The rows, with the progress that was told since it was noted there. */
function truth(plant: Plant): readonly Job[] {
  const { job: working, told } = plant.engines.atWork[0] ?? {}
  const withTold = (job: Job, progress: JobProgress | undefined): Job =>
    isActive(job.state) && progress !== undefined ? { ...job, progress } : job
  return plant.rows().map((job) => (job.id === working?.id ? withTold(job, told?.at(-1)) : job))
}

function listen(listeners: Listener[], { feed }: Plant, one: Listening): void {
  if (one.kind === 'join') {
    listeners.push(new Listener(feed))
    return
  }
  const at = one.which % Math.max(1, listeners.length)
  const listener = listeners[at]
  if (one.kind === 'leave') listener?.leave()
  if (one.kind === 'return') listener?.return(feed)
  if (one.kind === 'reload') {
    listener?.leave()
    listeners[at] = new Listener(feed)
  }
}

function isListening(one: Happening | Listening): one is Listening {
  return one.kind === 'join' || one.kind === 'reload' || one.kind === 'leave' || one.kind === 'return'
}

test('late, reloaded or slow, what a listener has put together is what the rows say', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(fc.oneof({ arbitrary: happening, weight: 3 }, listening), { maxLength: 60, size: 'max' }),
    async (happenings) => {
      using plant = await Plant.open()
      plant.queue.heed()
      const listeners = [new Listener(plant.feed)]
      for (const one of happenings) {
        if (isListening(one)) listen(listeners, plant, one)
        else await plant.happen(one)
        // A program that was killed takes its listeners' connections with it.
        if (one.kind === 'kill') for (const listener of listeners) listener.leave()
        const present = listeners.filter(({ isThere }) => isThere)
        for (const { view } of present) expect(view).toEqual({ ...plant.feed.snapshot(), jobs: truth(plant) })
      }
      for (const listener of listeners) {
        listener.return(plant.feed)
        expect(listener.view.jobs).toEqual(truth(plant))
      }
    },
  ), { numRuns: 60 })
})

test('how far a job was told to be stands in its row when it has stopped', async () => {
  using plant = await Plant.open()
  await plant.happen({ kind: 'add', hours: 'any' })
  for (const done of [1, 2, 3]) await plant.happen({ kind: 'tell', done })
  await plant.happen({ kind: 'end', outcome: { kind: 'failed', problem: { code: 'disk-full', path: '/out' } } })
  expect(plant.rows()[0]?.progress).toEqual({ phase: 'experts', done: 3, total: 10 })
})
