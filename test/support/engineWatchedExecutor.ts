import type { Executor } from '../../main/engine/executor/executor.ts'

/** An executor that counts what is done with it. */
export interface WatchedExecutor extends Executor {
  readonly counts: { readonly compiled: number; readonly disposed: number; readonly runs: number }
}

/** @param onRun hears of each run before it begins */
export function watched(executor: Executor, onRun: (run: number) => void = () => {}): WatchedExecutor {
  const counts = { compiled: 0, disposed: 0, runs: 0 }
  return {
    ...executor,
    counts,
    async compile(fn, shapes) {
      const program = await executor.compile(fn, shapes)
      counts.compiled += 1
      return {
        run(...inputs) {
          counts.runs += 1
          onRun(counts.runs)
          return program.run(...inputs)
        },
        [Symbol.asyncDispose]() {
          counts.disposed += 1
          return program[Symbol.asyncDispose]()
        },
      }
    },
  }
}
