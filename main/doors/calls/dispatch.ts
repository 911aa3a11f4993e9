import { z } from 'zod'
import { calls, isCallName } from '../../../shared/contract/calls.ts'
import type { Outcome } from '../../../shared/contract/envelopes.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { Failure } from '../../../shared/errors.ts'
import type { Log } from '../../services/program/log.ts'
import { failureOf } from './failures.ts'
import type { CallContext, Handlers } from './handlers.ts'

/** Characters of what is wrong with an input that a person is told. */
const MOST_DETAIL = 300

/** What is asked for, as it came: nothing of it is known to be right. */
export interface Asked {
  readonly name: string
  readonly input?: unknown
}

/** Refuses what is not in the contract, and answers all else. Whatever happens is a value: nothing is thrown. */
export async function dispatch(
  handlers: Handlers,
  { name, input }: Asked,
  context: CallContext,
  log: Log,
): Promise<Outcome> {
  try {
    if (!isCallName(name)) throw refusal(`no call "${name}"`)
    const parsed = calls[name].input.safeParse(input)
    if (!parsed.success) throw refusal(`${name}: ${z.prettifyError(parsed.error)}`)
    // TypeScript cannot tell that the handler of a name takes what the schema of that name has let through.
    const answer = handlers[name] as (input: unknown, context: CallContext) => Promise<unknown>
    return { ok: true, value: await answer(parsed.data, context) }
  } catch (error) {
    if (error instanceof Cancelled) return { ok: false, cancelled: true }
    return { ok: false, failure: failureOf(error, log) }
  }
}

function refusal(detail: string): Failure {
  return new Failure({ code: 'call-refused', detail: detail.slice(0, MOST_DETAIL) })
}
