import { z } from 'zod'
import { jobKinds, phases } from '../../domain/job.ts'
import { count, instant, name, number, path, seconds, text } from './basic.ts'
import { problem } from './problem.ts'
import { phaseSeconds } from './recipe.ts'

export const hours = z.enum(['any', 'night'])

/** How far long work is. */
export const progress = z.strictObject({
  phase: z.enum(phases), done: count, total: count, live: count.exactOptional(),
  pack: z.strictObject({ number, total: number }).exactOptional(),
})

const interruption = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('crashed'), ending: text }),
  z.strictObject({ kind: z.literal('out-of-memory') }),
  z.strictObject({ kind: z.literal('silent') }),
  z.strictObject({ kind: z.literal('program-ended') }),
  z.strictObject({ kind: z.literal('problem'), problem }),
])

const jobState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('queued') }),
  z.strictObject({ status: z.literal('running'), startedAt: instant }),
  z.strictObject({ status: z.literal('pausing'), startedAt: instant, next: z.enum(['paused', 'queued']) }),
  z.strictObject({ status: z.literal('cancelling'), startedAt: instant }),
  z.strictObject({ status: z.literal('paused'), stoppedAt: instant }),
  z.strictObject({ status: z.literal('interrupted'), stoppedAt: instant, interruption }),
  z.strictObject({ status: z.literal('succeeded'), endedAt: instant }),
  z.strictObject({ status: z.literal('cancelled'), endedAt: instant }),
  z.strictObject({ status: z.literal('failed'), endedAt: instant, problem }),
])

/** A job as a screen shows it: what was asked for stays in the program. */
export const job = z.strictObject({
  id: number,
  kind: z.enum(jobKinds),
  title: text,
  /** Absent where it works for a folder. */
  project: name.exactOptional(),
  state: jobState,
  position: z.int(),
  hours,
  createdAt: instant,
  retries: count,
  progress: progress.optional(),
  workedSeconds: seconds,
  expectedSeconds: seconds.optional(),
  /** The same, by its long parts, where it was planned. */
  expectedPhases: phaseSeconds.exactOptional(),
  /** What a job that succeeded has left, where that is known. */
  left: z.strictObject({ packPath: path.exactOptional(), reportPath: path.exactOptional() }),
})
