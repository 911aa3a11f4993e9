import type { Problem } from '../errors.ts'
import type { JobOccurrence, JobState } from './job.ts'

/** Problems that a person can put right while the job waits: what was done so far is worth keeping. */
const curable: readonly Problem['code'][] = ['disk-full', 'write-denied', 'folder-missing', 'library-busy']

/**
 * What a state becomes. Total: any occurrence in any state has one answer, which is the same state where the occurrence
 * means nothing there. Monotone: a job that ended never changes, and one that was cancelled never runs again.
 *
 * @param at when it occurred, UTC, as ISO 8601
 */
export function transition(state: JobState, occurrence: JobOccurrence, at: string): JobState {
  switch (state.status) {
    case 'queued':
      return fromQueued(state, occurrence, at)
    case 'running':
    case 'pausing':
    case 'cancelling':
      return fromActive(state, occurrence, at)
    case 'paused':
    case 'interrupted':
      return fromStopped(state, occurrence, at)
    case 'succeeded':
    case 'cancelled':
    case 'failed':
      return state
  }
}

function fromQueued(state: JobState, { kind }: JobOccurrence, at: string): JobState {
  switch (kind) {
    case 'start':
      return { status: 'running', startedAt: at }
    case 'pause':
      return { status: 'paused', stoppedAt: at }
    case 'cancel':
      return { status: 'cancelled', endedAt: at }
    case 'resume':
    case 'stopped':
    case 'finished':
    case 'failed':
    case 'lost':
      return state
  }
}

type ActiveState = Extract<JobState, { readonly startedAt: string }>

function fromActive(state: ActiveState, occurrence: JobOccurrence, at: string): JobState {
  const { status, startedAt } = state
  switch (occurrence.kind) {
    case 'pause':
      return status === 'cancelling' ? state : { status: 'pausing', startedAt, next: 'paused' }
    case 'cancel':
      return { status: 'cancelling', startedAt }
    case 'finished':
      // Also when it was to be stopped: the result is there, and saying otherwise would be a lie.
      return { status: 'succeeded', endedAt: at }
    case 'stopped':
      return stoppedAsAsked(state, at)
    case 'failed':
      return afterFailure(state, occurrence.problem, at)
    case 'lost':
      return status === 'running'
        ? { status: 'interrupted', stoppedAt: at, interruption: occurrence.interruption }
        : stoppedAsAsked(state, at)
    case 'resume':
      return status === 'pausing' ? { status, startedAt, next: 'queued' } : state
    case 'start':
      return state
  }
}

function afterFailure({ status }: ActiveState, problem: Problem, at: string): JobState {
  if (status === 'cancelling') return { status: 'cancelled', endedAt: at }
  return curable.includes(problem.code)
    ? { status: 'interrupted', stoppedAt: at, interruption: { kind: 'problem', problem } }
    : { status: 'failed', endedAt: at, problem }
}

function stoppedAsAsked(state: ActiveState, at: string): JobState {
  switch (state.status) {
    case 'cancelling':
      return { status: 'cancelled', endedAt: at }
    case 'pausing':
      return state.next === 'queued' ? { status: 'queued' } : { status: 'paused', stoppedAt: at }
    case 'running':
      // Nobody has asked it, and why it stopped is not known: a person shall look.
      return { status: 'paused', stoppedAt: at }
  }
}

function fromStopped(state: JobState, { kind }: JobOccurrence, at: string): JobState {
  switch (kind) {
    case 'resume':
      return { status: 'queued' }
    case 'cancel':
      return { status: 'cancelled', endedAt: at }
    case 'pause':
      // An interrupted job that is paused is not taken up again by itself.
      return { status: 'paused', stoppedAt: at }
    case 'start':
    case 'stopped':
    case 'finished':
    case 'failed':
    case 'lost':
      return state
  }
}
