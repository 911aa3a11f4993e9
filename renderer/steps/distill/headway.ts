import type { JobKind, JobProgress, Phase } from '../../../shared/domain/job.ts'
import type { PhaseSeconds } from '../../../shared/domain/studyPlan.ts'
import type { ShownJob } from '../../stores/jobTypes.ts'
import type { Pace } from '../../stores/pace.ts'

/** The long parts of jobs. What is short belongs to the one before it. */
export type Stage = keyof PhaseSeconds | 'importing' | 'checking'

/** How far a job is with all of it, as far as that can be known. */
export interface Headway {
  /** 0 to 1. */
  readonly part: number | undefined
  readonly secondsLeft: number | undefined
  /** What the seconds are of: the stage alone where nothing is known of those behind it. */
  readonly of: 'job' | 'stage'
}

const stages: Readonly<Record<JobKind, readonly Stage[]>> = {
  distill: ['loading', 'experts', 'distilling', 'comparing'],
  sweep: ['loading', 'experts', 'distilling', 'comparing'],
  compare: ['loading', 'comparing'],
  import: ['importing'],
  inspect: ['checking'],
}

/** The stages of a kind of job, in the order in which they come. */
export function stagesOf(kind: JobKind): readonly Stage[] {
  return stages[kind]
}

/** The stage that a phase belongs to. */
export function stageOf(phase: Phase): Stage {
  switch (phase) {
    case 'importing':
    case 'checking':
    case 'experts':
    case 'distilling':
    case 'comparing':
      return phase
    case 'samples':
    case 'loading':
    case 'probing':
    case 'timing':
    case 'forecasting':
      return 'loading'
  }
}

/** How far a job is, from what it told last and how fast it goes, and from its plan where it has one. */
export function headwayOf(job: ShownJob, pace: Pace | undefined): Headway {
  const { kind, progress, expectedPhases, expectedSeconds } = job
  if (progress === undefined) return { part: undefined, secondsLeft: expectedSeconds, of: 'job' }
  if (stagesOf(kind).length === 1) return { part: doneOf(progress), secondsLeft: pace?.secondsLeft, of: 'job' }
  if (progress.pack !== undefined) return ofSeveral(progress, progress.pack, expectedSeconds)
  if (expectedPhases !== undefined) return byPlan(progress, expectedPhases, pace)
  return { part: undefined, secondsLeft: pace?.secondsLeft, of: 'stage' }
}

/** Of a phase, 0 to 1. */
export function doneOf({ done, total }: JobProgress): number {
  return total === 0 ? 0 : Math.min(1, done / total)
}

/** Each stage counts as much as it should take. What is left of this one is measured rather than planned. */
function byPlan(progress: JobProgress, planned: PhaseSeconds, pace: Pace | undefined): Headway {
  const stage = stageOf(progress.phase)
  const order = ['loading', 'experts', 'distilling', 'comparing'] as const
  const at = order.findIndex((one) => one === stage)
  const secondsOf = (some: readonly (keyof PhaseSeconds)[]): number => some.reduce((sum, one) => sum + planned[one], 0)
  const [before, here, after] = [
    secondsOf(order.slice(0, at)), secondsOf(order.slice(at, at + 1)), secondsOf(order.slice(at + 1)),
  ]
  // Of the short phases behind the loading, the plan knows nothing.
  const done = progress.phase === stage ? doneOf(progress) : 1
  const total = before + here + after
  return {
    part: total === 0 ? undefined : (before + done * here) / total,
    secondsLeft: (pace?.secondsLeft ?? (1 - done) * here) + after,
    of: 'job',
  }
}

/** Each pack counts the same, and so does each stage of one. */
function ofSeveral(
  progress: JobProgress,
  { number, total }: NonNullable<JobProgress['pack']>,
  expected: number | undefined,
): Headway {
  const ofPack = ['experts', 'distilling', 'comparing']
  const inPack = (Math.max(0, ofPack.indexOf(progress.phase)) + doneOf(progress)) / ofPack.length
  const part = (number - 1 + inPack) / total
  return { part, secondsLeft: expected === undefined ? undefined : (1 - part) * expected, of: 'job' }
}
