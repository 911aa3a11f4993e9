import { toProgram, type FromProgram, type ToProgram } from '../../../shared/contract/envelopes.ts'
import type { Payload, Topic } from '../../../shared/contract/events.ts'
import { Failure } from '../../../shared/errors.ts'
import { dispatch } from './dispatch.ts'
import { failureOf } from './failures.ts'
import type { Program } from './program.ts'

/** Calls of one screen that are under way at once: a screen needs few. */
const MOST_UNDER_WAY = 64

/** A screen as the program sees it, through whichever door. */
export interface Screen {
  /** Takes a message of any form: one that is none is noted and has no answer. */
  readonly receive: (message: unknown) => void
  /** Stops all that the screen waits for. */
  readonly close: () => void
}

/** Answers what a screen asks, and tells it what happens. */
export function serveScreen(
  { handlers, log, followJobs }: Pick<Program, 'handlers' | 'log' | 'followJobs'>,
  send: (message: FromProgram) => void,
): Screen {
  const underWay = new Map<number, AbortController>()
  const tell = <Name extends Topic>(topic: Name, payload: Payload<Name>): void =>
    send({ kind: 'event', topic, payload })

  async function answer({ id, name, input }: Extract<ToProgram, { kind: 'call' }>): Promise<void> {
    if (underWay.has(id) || underWay.size >= MOST_UNDER_WAY) {
      const failure = failureOf(new Failure({ code: 'call-refused', detail: 'too many calls at once' }), log)
      send({ kind: 'reply', id, outcome: { ok: false, failure } })
      return
    }
    const controller = new AbortController()
    underWay.set(id, controller)
    const { signal } = controller
    const context = { signal, tell: (progress: Payload<'calls.progress'>['progress']) => {
      if (!signal.aborted) tell('calls.progress', { id, progress })
    } }
    const outcome = await dispatch(handlers, { name, input }, context, log)
    underWay.delete(id)
    send({ kind: 'reply', id, outcome })
  }

  const following = followJobs((news) => tell('jobs.news', news))
  return {
    receive: (message) => {
      const read = toProgram.safeParse(message)
      if (!read.success) log.note({ what: 'a message that is none' })
      else if (read.data.kind === 'call') void answer(read.data)
      else underWay.get(read.data.id)?.abort()
    },
    close: () => {
      following[Symbol.dispose]()
      for (const controller of underWay.values()) controller.abort()
    },
  }
}
