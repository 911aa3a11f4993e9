import type { Problem } from '../errors.ts'

/** What a job does. */
export const jobKinds = ['distill', 'compare', 'sweep', 'import', 'inspect'] as const
export type JobKind = (typeof jobKinds)[number]

/** Why a job stopped that nobody had asked to stop. It can go on. */
export type Interruption =
  /** `ending` is the signal or the code with which its process ended. */
  | { readonly kind: 'crashed'; readonly ending: string }
  | { readonly kind: 'out-of-memory' }
  /** Its process gave no sign of life any more. */
  | { readonly kind: 'silent' }
  /** The program that ran it was closed, was killed, or the PC was restarted. */
  | { readonly kind: 'program-ended' }
  /** Something that a person can put right, such as a full disk. */
  | { readonly kind: 'problem'; readonly problem: Problem }

/**
 * Where a job stands. The row that holds it is written before anybody is told, so what is told is always true. Times
 * are UTC, as ISO 8601.
 */
export type JobState =
  | { readonly status: 'queued' }
  | { readonly status: 'running'; readonly startedAt: string }
  /** `next`: what it becomes when its process has stopped. A person may change her mind meanwhile. */
  | { readonly status: 'pausing'; readonly startedAt: string; readonly next: 'paused' | 'queued' }
  | { readonly status: 'cancelling'; readonly startedAt: string }
  | { readonly status: 'paused'; readonly stoppedAt: string }
  | { readonly status: 'interrupted'; readonly stoppedAt: string; readonly interruption: Interruption }
  | { readonly status: 'succeeded'; readonly endedAt: string }
  | { readonly status: 'cancelled'; readonly endedAt: string }
  | { readonly status: 'failed'; readonly endedAt: string; readonly problem: Problem }

export type JobStatus = JobState['status']

export type JobHours = 'any' | 'night'

/** The long parts of a job, in the order in which they come. */
export const phases = [
  'samples', 'loading', 'importing', 'checking', 'forecasting', 'probing', 'timing', 'experts', 'distilling',
  'comparing',
] as const
export type Phase = (typeof phases)[number]

/** How far a job is: facts, of which everything else that is shown is computed. */
export interface JobProgress {
  readonly phase: Phase
  readonly done: number
  readonly total: number
  /** The number of the newest view of its pictures and curves (`LiveView`), where there is one. */
  readonly live?: number
  /** Of several packs that a job makes, the one that this phase is of, from 1. */
  readonly pack?: { readonly number: number; readonly total: number }
}

/** A job as its row has it. */
export interface Job {
  readonly id: number
  readonly kind: JobKind
  /** What a person calls it. */
  readonly title: string
  /** What was asked for, as plain values that a runner of this kind understands. */
  readonly request: unknown
  readonly state: JobState
  /** The queued job with the least is next. */
  readonly position: number
  /** 'night': it works only in the hours that are set aside for such jobs. */
  readonly hours: JobHours
  readonly createdAt: string
  /** Starts after it was interrupted: each is given by itself once. */
  readonly retries: number
  /** Of its last run; undefined before the first. */
  readonly progress: JobProgress | undefined
  /** In all of its runs. */
  readonly workedSeconds: number
  /** By the plan; undefined where there was none. */
  readonly expectedSeconds: number | undefined
  /** Of a job that succeeded, as plain values. */
  readonly result: unknown
}

/** What a person wants done with a job, also from another program than the one that runs it. */
export const jobWishes = ['pause', 'resume', 'cancel'] as const
export type JobWish = (typeof jobWishes)[number]

/** What a person wants of the order of the jobs: one of them before all others, behind all, or right before one. */
export type PlaceWish = { readonly kind: 'first' | 'last' } | { readonly kind: 'before'; readonly beforeId: number }

/** What persons ask of a job, and what becomes known of its process. */
export type JobOccurrence =
  /** Its turn has come. */
  | { readonly kind: 'start' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'cancel' }
  /** Its process has stopped as it was asked to. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'lost'; readonly interruption: Interruption }

/** Whether nothing can happen to the job any more. */
export function isEnded({ status }: JobState): boolean {
  return status === 'succeeded' || status === 'cancelled' || status === 'failed'
}

/** Whether a process works for the job. */
export function isActive({ status }: JobState): boolean {
  return status === 'running' || status === 'pausing' || status === 'cancelling'
}
