import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import type { CallFailure } from '../../../shared/contract/envelopes.ts'
import { Failure, type Problem } from '../../../shared/errors.ts'
import type { Log } from '../../services/program/log.ts'

/**
 * What a screen learns of an error: the problem, and the reference by which the log tells more. Of what nobody expected
 * it learns the reference alone: neither paths nor stacks cross.
 */
export function failureOf(error: unknown, log: Log): CallFailure {
  const reference = randomBytes(4).toString('hex')
  if (error instanceof Failure && error.problem.code !== 'internal') {
    log.note({ what: error.problem.code, reference })
    return { problem: error.problem, reference }
  }
  log.note({ what: 'internal', reference, detail: inspect(error) })
  const problem: Problem = { code: 'internal', detail: reference }
  return { problem, reference }
}
