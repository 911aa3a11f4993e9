/** Work that can be stopped between two steps, each of a few milliseconds: it yields how far it is, 0 to 1. */
export type Steps<Result> = Generator<number, Result>

/** Work that is the part `from` to `to` of a larger one. */
export function* asPart<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield from + (to - from) * step.value
  }
}
