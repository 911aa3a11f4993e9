import type { Job, JobState } from '../../shared/domain/job.ts'
import type { Outcome } from './process/messages.ts'

/** How often a job that crashed is started again by itself: what fails twice fails again. */
const MOST_RETRIES = 1

/** A process that stopped because the program is closed: nobody has asked its job to. */
export function closedBy(outcome: Outcome): Outcome {
  return outcome.kind === 'stopped' ? { kind: 'lost', interruption: { kind: 'program-ended' } } : outcome
}

/**
 * Whether a job is to be started again by itself. A problem waits for a person, and a program that was ended for its
 * next start.
 */
export function deservesARetry({ retries }: Job, state: JobState | undefined): boolean {
  if (state?.status !== 'interrupted' || retries >= MOST_RETRIES) return false
  return state.interruption.kind !== 'problem' && state.interruption.kind !== 'program-ended'
}
