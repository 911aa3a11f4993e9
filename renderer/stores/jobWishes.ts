import type { Input } from '../../shared/contract/calls.ts'
import type { JobHours, JobWish, PlaceWish } from '../../shared/domain/job.ts'
import type { Host } from '../host/host.ts'

/** What a person can want of jobs. What is refused is told, and nothing else happens then. */
export interface JobWishes {
  /** @returns the number of the new job; undefined where it was refused */
  readonly start: (job: Input<'jobs.start'>) => Promise<number | undefined>
  /** The same as one that was cancelled or failed, with all its settings. */
  readonly repeat: (id: number) => Promise<void>
  readonly wish: (id: number, wanted: JobWish) => Promise<void>
  readonly place: (id: number, wanted: PlaceWish) => Promise<void>
  readonly setHours: (id: number, hours: JobHours) => Promise<void>
}

/** @param tell is told of what was refused */
export function createJobWishes(host: Host, tell: (error: unknown) => void): JobWishes {
  return {
    async start(job) {
      try {
        return (await host.ask('jobs.start', job)).id
      } catch (error) {
        tell(error)
        return undefined
      }
    },
    async repeat(id) {
      await host.ask('jobs.repeat', { id }).catch(tell)
    },
    wish: (id, wanted) => host.ask('jobs.wish', { id, wish: wanted }).catch(tell),
    place: (id, wanted) => host.ask('jobs.place', { id, place: wanted }).catch(tell),
    setHours: (id, hours) => host.ask('jobs.hours', { id, hours }).catch(tell),
  }
}
