import type { Probe } from '../../engine/executor/probe.ts'
import type { ToEngine } from '../../jobs/process/messages.ts'
import type { ParentPort } from '../../jobs/process/programLine.ts'
import type { StartProbe } from './probeProcess.ts'
import type { ProbeRequest } from './request.ts'

/** What an engine process of Electron asks of the program, as it can start no process by itself. */
export type ProbeWish =
  | { readonly kind: 'probe'; readonly id: number; readonly request: ProbeRequest }
  /** Nobody waits for it any more. */
  | { readonly kind: 'probe-done'; readonly id: number }

/** What the program tells it. */
export interface ProbeAnswer {
  readonly kind: 'probed'
  readonly id: number
  readonly answer: Probe
}

/** Has the program at the other end of the port start the processes. */
export function probesByProgram(port: ParentPort): StartProbe {
  const waiting = new Map<number, (answer: Probe) => void>()
  let started = 0
  const ask = (wish: ProbeWish): void => port.postMessage(wish)
  port.on('message', ({ data }) => {
    // The program sends nothing else; `serveTask` hears the rest.
    const told = data as ProbeAnswer | ToEngine
    if (told.kind === 'probed') waiting.get(told.id)?.(told.answer)
  })
  return (request) => {
    const id = started++
    const { promise: answer, resolve } = Promise.withResolvers<Probe>()
    waiting.set(id, resolve)
    ask({ kind: 'probe', id, request })
    return {
      answer,
      kill: () => {
        waiting.delete(id)
        ask({ kind: 'probe-done', id })
      },
    }
  }
}
