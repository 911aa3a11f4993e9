/** Trainings that take turns: while one computes, the other gathers its next batch and takes its step. */
const AT_ONCE = 2

interface Running<Step, Result> {
  readonly at: number
  readonly steps: AsyncGenerator<Step, Result>
  readonly next: Promise<{ readonly from: Running<Step, Result>; readonly outcome: IteratorResult<Step, Result> }>
}

/**
 * Drives generators side by side, two at a time, and passes their steps on as they come. They must have nothing to do
 * with each other: which of them is ahead changes from run to run, and their results must not.
 *
 * @returns their results, in the order of `starts`
 */
export async function* sideBySide<Step, Result>(
  starts: readonly (() => AsyncGenerator<Step, Result>)[],
): AsyncGenerator<Step, Result[]> {
  const results = new Array<Result>(starts.length)
  const waiting = starts.entries()
  const running = new Set<Running<Step, Result>>()
  const begin = (): void => {
    while (running.size < AT_ONCE) {
      const { value } = waiting.next()
      if (!value) return
      const [at, start] = value
      running.add(askNext(at, start()))
    }
  }
  try {
    begin()
    while (running.size > 0) {
      const { from, outcome } = await Promise.race([...running].map(({ next }) => next))
      running.delete(from)
      if (outcome.done) {
        results[from.at] = outcome.value
        begin()
      } else {
        running.add(askNext(from.at, from.steps))
        yield outcome.value
      }
    }
    return results
  } finally {
    // One has failed, or the caller has stopped: the others end their step and free what they hold.
    await Promise.allSettled([...running].flatMap(({ steps, next }) => [next, steps[Symbol.asyncDispose]()]))
  }
}

function askNext<Step, Result>(at: number, steps: AsyncGenerator<Step, Result>): Running<Step, Result> {
  const running: Running<Step, Result> = {
    at, steps, next: steps.next().then((outcome) => ({ from: running, outcome })),
  }
  // It may fail while the caller is at another's step: it is asked for after that.
  running.next.catch(() => {})
  return running
}
