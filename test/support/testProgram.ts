import { onTestFinished } from 'vitest'
import { openProgram, type Program } from '../../main/doors/calls/program.ts'
import { dispatch } from '../../main/doors/calls/dispatch.ts'
import { calls, type CallName, type Input, type Output } from '../../shared/contract/calls.ts'
import type { CallFailure } from '../../shared/contract/envelopes.ts'
import type { JobProgress } from '../../shared/domain/job.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** Asks a program as a screen does: through JSON both ways, and with answers that are checked by the contract. */
export interface Asker {
  readonly program: Program
  /** @throws Refused */
  readonly ask: <Name extends CallName>(name: Name, input: Input<Name>, asking?: Asking) => Promise<Output<Name>>
  /** The problem that a call ends with. */
  readonly problemOf: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<CallFailure['problem']>
}

interface Asking {
  readonly signal?: AbortSignal
  readonly tell?: (progress: JobProgress) => void
}

export class Refused extends Error {
  readonly failure: CallFailure | 'cancelled'

  constructor(failure: CallFailure | 'cancelled') {
    super(JSON.stringify(failure))
    this.failure = failure
  }
}

/** A program of its own that ends with the test. */
export async function testProgram(home?: string): Promise<Asker> {
  const program = await openProgram({ home: home ?? (await temporaryFolder()), language: 'en' })
  onTestFinished(() => program[Symbol.asyncDispose]())
  const ask: Asker['ask'] = async (name, input, { signal = new AbortController().signal, tell = () => {} } = {}) => {
    const outcome = await dispatch(program.handlers, { name, input: throughJson(input) }, { signal, tell }, program.log)
    if (!outcome.ok) throw new Refused('failure' in outcome ? outcome.failure : 'cancelled')
    // The schema of a name gives the output of that name.
    return calls[name].output.parse(throughJson(outcome.value)) as never
  }
  const problemOf: Asker['problemOf'] = async (name, input) => {
    const error: unknown = await ask(name, input).then(() => undefined, (refused: unknown) => refused)
    if (error instanceof Refused && error.failure !== 'cancelled') return error.failure.problem
    throw new Error(`${name} was not refused`, { cause: error })
  }
  return { program, ask, problemOf }
}

function throughJson(value: unknown): unknown {
  return (JSON.parse(JSON.stringify({ value })) as { readonly value?: unknown }).value
}
