/** Drives a generator to its end and hands on what it says on the way. */
export async function lastOf<Step, Result>(
  steps: AsyncGenerator<Step, Result>,
  onStep: (step: Step) => void = () => {},
): Promise<Result> {
  for (;;) {
    const next = await steps.next()
    if (next.done) return next.value
    onStep(next.value)
  }
}
