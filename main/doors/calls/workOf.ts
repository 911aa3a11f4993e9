import type { Work } from '../../services/work.ts'
import type { CallContext } from './handlers.ts'

/** What a service is given that works long for a call: of what it tells, the screen hears how far it is. */
export function workOf({ signal, tell }: CallContext): Work {
  return {
    signal,
    now: () => performance.now() / 1000,
    tell: (event) => {
      if (event.kind === 'progress') tell({ phase: event.phase, done: event.done, total: event.total })
    },
  }
}
