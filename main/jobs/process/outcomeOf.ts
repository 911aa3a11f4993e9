import { Cancelled } from '../../../shared/domain/signal.ts'
import { Failure, type Problem } from '../../../shared/errors.ts'
import { isOutOfMemory } from './ending.ts'
import type { Outcome } from './messages.ts'

/** How work for a job ended, also where it threw. */
export async function outcomeOf(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Cancelled) return { kind: 'stopped' }
    if (isOutOfMemory(error)) return { kind: 'lost', interruption: { kind: 'out-of-memory' } }
    return { kind: 'failed', problem: problemOf(error) }
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Failure) return error.problem
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) }
}
