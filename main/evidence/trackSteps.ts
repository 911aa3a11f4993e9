import type { Contender } from '../../shared/domain/comparison.ts'
import { throwIfCancelled } from '../../shared/domain/signal.ts'
import type { ChooseStep } from '../engine/baseline/chooseSheet.ts'
import type { CompareInputs } from './compareInputs.ts'
import type { MaterialStep } from './material.ts'

/** How far a comparison is: once for each training step, and between for each other piece of work. */
export interface CompareEvent {
  /** Whose turn it is; undefined while the contact sheet is chosen. */
  readonly contender: Contender | undefined
  /** Training steps, done and in all. */
  readonly done: number
  readonly total: number
}

/** Passes steps on as events, hears a cancel between two of them, and times the training steps alone. */
export async function* trackSteps<Result>(
  steps: AsyncGenerator<ChooseStep | MaterialStep, Result>,
  { now, signal }: Pick<CompareInputs, 'now' | 'signal'>,
  eventAt: (done: number) => CompareEvent,
): AsyncGenerator<CompareEvent, { readonly result: Result; readonly seconds: number }> {
  let seconds = 0
  let done = 0
  for (;;) {
    throwIfCancelled(signal)
    const startedAt = now()
    const next = await steps.next()
    if (next.done) return { result: next.value, seconds }
    if (next.value.kind === 'train') {
      seconds += now() - startedAt
      done += 1
    }
    yield eventAt(done)
  }
}
