import type { ExecutorName } from '../../shared/domain/executorName.ts'
import { throwIfCancelled } from '../../shared/domain/signal.ts'
import { cancellable } from '../engine/executor/cancellable.ts'
import { createExecutor } from '../engine/executor/create.ts'
import type { Executor, Program } from '../engine/executor/executor.ts'
import { allowedThreads } from '../images/threads/allowedThreads.ts'

/** Where one run is computed, the next already waits, so that no thread is ever idle. */
const RUNS_A_LANE = 2

/**
 * An executor that can be stopped between any two runs, however many a step of the engine makes: few are in flight, the
 * others wait here, and none begins once the signal is set.
 *
 * @throws Failure 'executor-unavailable' when this machine cannot run it
 */
export async function openExecutor(name: ExecutorName, signal: AbortSignal): Promise<Executor> {
  const executor = cancellable(await createExecutor(name, allowedThreads()), signal)
  const inTurn = createTurns(RUNS_A_LANE * executor.parallel)
  return {
    ...executor,
    async compile(fn, shapes) {
      throwIfCancelled(signal)
      return takingTurns(await executor.compile(fn, shapes), inTurn)
    },
  }
}

type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

function takingTurns(program: Program, inTurn: InTurn): Program {
  return {
    run: (...inputs) => inTurn(() => program.run(...inputs)),
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
  }
}

/** Lets at most `most` pieces of work go on at once; the others take their turn in the order in which they came. */
function createTurns(most: number): InTurn {
  const waiting: (() => void)[] = []
  let free = most
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free -= 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
