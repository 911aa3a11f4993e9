import { z } from 'zod'

/** What Chromium traces, as far as frames are told from it. Times are microseconds. */
const traceFile = z.object({
  traceEvents: z.array(z.object({
    name: z.string(), cat: z.string().optional(), ph: z.string(), ts: z.number(), dur: z.number().optional(),
    pid: z.number(), tid: z.number(), args: z.unknown().optional(),
  })),
})
type TraceEvent = z.infer<typeof traceFile>['traceEvents'][number]

/** Categories that have to be traced. */
export const frameCategories = [
  'devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
]

/** How smooth a stretch of time was, milliseconds. */
export interface Smoothness {
  readonly frames: number
  /** Between frames that were drawn. */
  readonly p95Ms: number
  readonly worstMs: number
  /** Work of the page itself between two of its frames. */
  readonly mainP95Ms: number
}

/** The frames between two marks that the page has set. */
export function smoothnessBetween(trace: Uint8Array, from: string, to: string): Smoothness {
  const { traceEvents: events } = traceFile.parse(JSON.parse(new TextDecoder().decode(trace)))
  const [begun, ended] = [from, to].map((mark) => events.find(({ name }) => name === mark))
  if (begun === undefined || ended === undefined) throw new Error(`The trace lacks ${from} or ${to}.`)
  const within = events.filter(({ ts }) => ts >= begun.ts && ts <= ended.ts)
  const drawn = timesOf(within, 'DrawFrame')
  const gaps = gapsOf(drawn)
  const own = within.filter(({ pid, tid }) => pid === begun.pid && tid === begun.tid)
  return {
    frames: drawn.length,
    p95Ms: percentile(gaps, 0.95),
    worstMs: percentile(gaps, 1),
    mainP95Ms: percentile(workPerFrame(own), 0.95),
  }
}

/** How long the tasks of a thread took together from each frame of the page to the next. */
function workPerFrame(events: readonly TraceEvent[]): readonly number[] {
  const begins = timesOf(events, 'FireAnimationFrame')
  const tasks = events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
  return begins.slice(1).map((end, at) => {
    const start = begins[at] ?? end
    const durations = tasks.filter(({ ts }) => ts >= start && ts < end).map(({ dur = 0 }) => dur)
    return durations.reduce((sum, duration) => sum + duration, 0) / 1000
  })
}

function timesOf(events: readonly TraceEvent[], wanted: string): readonly number[] {
  return events.filter(({ name }) => name === wanted).map(({ ts }) => ts).sort((one, other) => one - other)
}

function gapsOf(times: readonly number[]): readonly number[] {
  return times.slice(1).map((time, at) => (time - (times[at] ?? time)) / 1000)
}

/** @param part 0 to 1 */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}
