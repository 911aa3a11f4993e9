import { Cancelled } from '../../shared/domain/signal.ts'
import { Failure } from '../../shared/errors.ts'
import type { Executor } from '../engine/executor/executor.ts'
import { executorProblem } from '../engine/executor/failures.ts'

/** The same executor, whose name stands in its failures: where it fails in the midst of work, another one may do. */
export function nameInFailures(executor: Executor): Executor {
  const named = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Cancelled) throw error
      throw new Failure(executorProblem(executor.name, error), { cause: error })
    }
  }
  return {
    ...executor,
    compile: (fn, shapes) => named(async () => {
      const program = await executor.compile(fn, shapes)
      return {
        run: (...inputs) => named(() => program.run(...inputs)),
        [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
      }
    }),
  }
}
