import { calls, isCallName, type CallName, type Input, type Output } from '../../../shared/contract/calls.ts'
import type { FromProgram, Outcome, ToProgram } from '../../../shared/contract/envelopes.ts'
import { events, type Payload, type Topic } from '../../../shared/contract/events.ts'
import type { JobProgress } from '../../../shared/domain/job.ts'
import type { Problem } from '../../../shared/errors.ts'

/** An answer that says no. */
export class Refusal {
  readonly problem: Problem

  constructor(problem: Problem) {
    this.problem = problem
  }
}

export function refuse(problem: Problem): Refusal {
  return new Refusal(problem)
}

/** An answer that never comes: what a screen shows while it waits. */
export function keepWaiting(): Promise<never> {
  return new Promise(() => undefined)
}

type Reply<Name extends CallName> = Output<Name> | Refusal

/** What a test lets the program answer: always the same, or by what is asked. */
export type Answer<Name extends CallName> =
  | Reply<Name>
  | ((input: Input<Name>, tell: (progress: JobProgress) => void) => Reply<Name> | Promise<Reply<Name>>)

export type Answers = { readonly [Name in CallName]?: Answer<Name> }

/** A program that answers as a test says, and holds both sides to the contract. */
export interface ScriptedProgram {
  readonly receive: (message: ToProgram) => void
  readonly tell: <Name extends Topic>(topic: Name, payload: Payload<Name>) => void
  /** What was asked by this name so far, the oldest first. */
  readonly asked: <Name extends CallName>(name: Name) => readonly Input<Name>[]
  /** Other answers, from now on. */
  readonly answer: (answers: Answers) => void
  /** What went against the contract, or was asked and has no answer. */
  readonly mistakes: readonly string[]
}

/** @param send carries a message to the screens */
export function createScriptedProgram(first: Answers, send: (message: FromProgram) => void): ScriptedProgram {
  const asked: { readonly name: string; readonly input: unknown }[] = []
  const mistakes: string[] = []
  let answers = first

  async function outcomeOf(id: number, name: CallName, input: unknown): Promise<Outcome> {
    // Of this very call: the table of answers is made of nothing else.
    const answer = answers[name] as Answer<CallName> | undefined
    if (answer === undefined && !(name in answers)) throw new Error(`${name} is asked for, and has no answer here.`)
    calls[name].input.parse(input)
    const tell = (progress: JobProgress): void => program.tell('calls.progress', { id, progress })
    const reply: unknown = typeof answer === 'function' ? await answer(input as never, tell) : answer
    if (reply instanceof Refusal) {
      return { ok: false, failure: { problem: reply.problem, reference: '0123abcd' } }
    }
    const value = calls[name].output.parse(reply)
    return { ok: true, ...(value !== undefined && { value }) }
  }

  function receive(message: ToProgram): void {
    const { id } = message
    if (message.kind === 'cancel') {
      send({ kind: 'reply', id, outcome: { ok: false, cancelled: true } })
      return
    }
    const { name, input } = message
    asked.push({ name, input })
    const coming = isCallName(name) ? outcomeOf(id, name, input) : Promise.reject(new Error(`${name} is no call.`))
    coming.then(
      (outcome) => send({ kind: 'reply', id, outcome }),
      (error: unknown) => mistakes.push(`${name}: ${String(error)}`),
    )
  }

  const program: ScriptedProgram = {
    receive,
    tell: (topic, payload) => send({ kind: 'event', topic, payload: events[topic].parse(payload) }),
    // What a name asks with is of the type that it stands for, or a mistake.
    asked: (name) => asked.filter((one) => one.name === name).map(({ input }) => input as never),
    answer: (more) => {
      answers = { ...answers, ...more }
    },
    mistakes,
  }
  return program
}
