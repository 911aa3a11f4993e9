import { throwIfCancelled, type CancelSignal } from '../../../shared/domain/signal.ts'
import type { Executor } from './executor.ts'

/**
 * The same executor, whose programs refuse to run once the signal is set: a step made of many runs stops between two of
 * them. Disposing goes on working.
 */
export function cancellable(executor: Executor, signal: CancelSignal): Executor {
  return {
    ...executor,
    async compile(fn, shapes) {
      const program = await executor.compile(fn, shapes)
      return {
        async run(...inputs) {
          throwIfCancelled(signal)
          return program.run(...inputs)
        },
        [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
      }
    },
  }
}
