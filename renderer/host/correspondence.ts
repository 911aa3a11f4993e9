import type { FromProgram, Outcome, ToProgram } from '../../shared/contract/envelopes.ts'
import type { Topic } from '../../shared/contract/events.ts'
import type { JobProgress } from '../../shared/domain/job.ts'
import { CallCancelled, CallRefused, ConnectionLost, type Asking, type Host } from './host.ts'

interface Pending {
  readonly settle: (outcome: Outcome) => void
  readonly fail: (error: Error) => void
  readonly tell: ((progress: JobProgress) => void) | undefined
}

/** A host that speaks in messages, over whatever carries them. */
export interface Correspondence extends Pick<Host, 'ask' | 'listen'> {
  readonly receive: (message: FromProgram) => void
  /** All that was asked stays without an answer. */
  readonly breakOff: () => void
}

/** @param send carries a message to the program, and says whether it could */
export function createCorrespondence(send: (message: ToProgram) => boolean): Correspondence {
  const pending = new Map<number, Pending>()
  const listeners = new Map<Topic, Set<(payload: never) => void>>()
  let asked = 0

  function receive(message: FromProgram): void {
    if (message.kind === 'reply') {
      pending.get(message.id)?.settle(message.outcome)
      return
    }
    const { topic, payload } = message
    if (topic === 'calls.progress') tellProgress(payload)
    // The program checks what it tells against the same contract from which these types come.
    for (const listener of listeners.get(topic as Topic) ?? []) listener(payload as never)
  }

  function tellProgress(payload: unknown): void {
    const { id, progress } = payload as { readonly id: number; readonly progress: JobProgress }
    pending.get(id)?.tell?.(progress)
  }

  const ask: Host['ask'] = (name, input, { signal, tell }: Asking = {}) => {
    if (signal?.aborted === true) return Promise.reject(new CallCancelled())
    const id = (asked += 1)
    const cancel = (): void => void send({ kind: 'cancel', id })
    return new Promise<unknown>((resolve, reject) => {
      pending.set(id, { settle: (outcome) => settle(outcome, resolve, reject), fail: reject, tell })
      signal?.addEventListener('abort', cancel)
      if (!send({ kind: 'call', id, name, ...(input !== undefined && { input }) })) reject(new ConnectionLost())
    }).finally(() => {
      pending.delete(id)
      signal?.removeEventListener('abort', cancel)
      // The program checks what it answers against the contract from which the type of this call comes.
    }) as Promise<never>
  }

  return {
    ask,
    listen: (topic, listener) => {
      const ofTopic = listeners.get(topic) ?? new Set()
      listeners.set(topic, ofTopic.add(listener))
      return () => void ofTopic.delete(listener)
    },
    receive,
    breakOff: () => {
      for (const { fail } of [...pending.values()]) fail(new ConnectionLost())
    },
  }
}

function settle(outcome: Outcome, resolve: (value: unknown) => void, reject: (error: Error) => void): void {
  if (outcome.ok) resolve(outcome.value)
  else if ('failure' in outcome) reject(new CallRefused(outcome.failure))
  else reject(new CallCancelled())
}
