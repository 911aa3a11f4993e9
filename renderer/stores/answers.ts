import { shallowRef } from 'vue'
import type { JobProgress } from '../../shared/domain/job.ts'
import type { Problem } from '../../shared/errors.ts'
import { CallCancelled, CallRefused, type Asking } from '../host/host.ts'

/** How far something is that was asked for. */
export type Asked<Value> =
  | { readonly kind: 'waiting'; readonly progress: JobProgress | undefined }
  | { readonly kind: 'here'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** The notices tell why. */
  | { readonly kind: 'failed' }

/** What was answered to each of several questions that take long. */
export interface Answers<Input, Value> {
  /** Undefined before it was asked. */
  readonly of: (input: Input) => Asked<Value> | undefined
  /** Asks, unless that is under way or answered. Whatever else of these is under way is given up. */
  readonly want: (input: Input) => void
  /** Gives up what is under way. */
  readonly giveUp: () => void
}

/** @param tell told of what went wrong, except refusals */
export function createAnswers<Input, Value>(
  ask: (input: Input, asking: Asking) => Promise<Value>,
  tell: (error: unknown) => void,
): Answers<Input, Value> {
  const answers = shallowRef<ReadonlyMap<string, Asked<Value>>>(new Map())
  let underWay: { readonly key: string; readonly stop: AbortController } | undefined

  function note(key: string, asked: Asked<Value> | undefined): void {
    const next = new Map(answers.value)
    if (asked === undefined) next.delete(key)
    else next.set(key, asked)
    answers.value = next
  }

  function noteFailure(key: string, error: unknown): void {
    if (error instanceof CallRefused) note(key, { kind: 'refused', problem: error.failure.problem })
    else note(key, error instanceof CallCancelled ? undefined : { kind: 'failed' })
    if (!(error instanceof CallRefused)) tell(error)
  }

  function want(input: Input): void {
    const key = JSON.stringify(input)
    const known = answers.value.get(key)?.kind
    if (underWay !== undefined && underWay.key !== key) underWay.stop.abort()
    if (known === 'here' || (known === 'waiting' && underWay?.key === key)) return
    const stop = new AbortController()
    const mine = underWay = { key, stop }
    const isMine = (): boolean => underWay === mine
    note(key, { kind: 'waiting', progress: undefined })
    const progressed = (progress: JobProgress): void => {
      if (isMine()) note(key, { kind: 'waiting', progress })
    }
    ask(input, { signal: stop.signal, tell: progressed }).then(
      (value) => note(key, { kind: 'here', value }),
      (error: unknown) => {
        // Asked for again meanwhile, it waits for that answer.
        if (isMine() || underWay?.key !== key) noteFailure(key, error)
      },
    ).finally(() => {
      if (isMine()) underWay = undefined
    })
  }

  return {
    of: (input) => answers.value.get(JSON.stringify(input)),
    want,
    giveUp() {
      underWay?.stop.abort()
      underWay = undefined
    },
  }
}
