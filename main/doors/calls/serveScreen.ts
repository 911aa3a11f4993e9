import { toProgram, type FromProgram, type ToProgram } from '../../../shared/contract/envelopes.ts'
import type { Payload, Topic } from '../../../shared/contract/events.ts'
import { Failure } from '../../../shared/errors.ts'
import { CallsUnderWay } from './callsUnderWay.ts'
import { dispatch } from './dispatch.ts'
import { failureOf } from './failures.ts'
import type { CallContext } from './handlers.ts'
import type { Program } from './program.ts'

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
  const underWay = new CallsUnderWay()

  async function answer({ id, name, input }: Extract<ToProgram, { kind: 'call' }>): Promise<void> {
    const signal = underWay.begin(id)
    if (signal === undefined) {
      const failure = failureOf(new Failure({ code: 'call-refused', detail: 'too many calls at once' }), log)
      send({ kind: 'reply', id, outcome: { ok: false, failure } })
      return
    }
    const outcome = await dispatch(handlers, { name, input }, { signal, tell: progressOf(id, signal, send) }, log)
    underWay.end(id)
    send({ kind: 'reply', id, outcome })
  }

  const following = followJobs((news) => send(eventOf('jobs.news', news)))
  return {
    receive: (message) => {
      const read = toProgram.safeParse(message)
      if (!read.success) log.note({ what: 'a message that is none' })
      else if (read.data.kind === 'call') void answer(read.data)
      else underWay.cancel(read.data.id)
    },
    close: () => {
      following[Symbol.dispose]()
      underWay.cancelAll()
    },
  }
}

function eventOf<Name extends Topic>(topic: Name, payload: Payload<Name>): FromProgram {
  return { kind: 'event', topic, payload }
}

/** Tells a screen how far a call is, until it is cancelled. */
function progressOf(id: number, signal: AbortSignal, send: (message: FromProgram) => void): CallContext['tell'] {
  return (progress) => {
    if (!signal.aborted) send(eventOf('calls.progress', { id, progress }))
  }
}
