import { z } from 'zod'
import type { Value } from './call.ts'
import { name, number, path } from './shapes/basic.ts'
import { job, progress } from './shapes/job.ts'
import { problem } from './shapes/problem.ts'

/** What happened to a job. Whatever of it changed is told as all of it: told twice, it is the same. */
const jobNews = z.discriminatedUnion('kind', [
  /** 'seen': another program added it, or changed it. */
  z.strictObject({ kind: z.enum(['state', 'moved', 'seen']), job }),
  z.strictObject({ kind: z.literal('progress'), jobId: number, progress }),
  /** Rows cannot be written, which is told once, and so is that they can again: nothing of a job is lost meanwhile. */
  z.strictObject({ kind: z.literal('stuck'), problem }),
  z.strictObject({ kind: z.literal('unstuck') }),
])

/** All that the program tells without being asked, by topic. */
export const events = {
  /** Numbers grow by one: where one is missing, the list of jobs is asked for again. */
  'jobs.news': z.strictObject({ number, news: jobNews }),
  /** A person has opened a pack from outside of the screens: it is looked at, and never imported by itself. */
  'packs.opened': z.strictObject({ path }),
  /** A person has chosen a project outside of the screens: in the menu of the window, or in a list of the system. */
  'projects.opened': z.strictObject({ project: name }),
  /** How far a call is, by the number that its asker gave it; told to nobody else. */
  'calls.progress': z.strictObject({ id: number, progress }),
} as const

export type Topic = keyof typeof events
export type Payload<Name extends Topic> = Value<(typeof events)[Name]>
