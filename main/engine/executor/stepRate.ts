import type { NetworkSpec } from '../network/convNet.ts'
import { gradientProgram } from '../network/gradientProgram.ts'
import type { Executor } from './executor.ts'
import { meanTime } from './meanTime.ts'
import { createTrial } from './trial.ts'

/** The literature's network on pictures of the most usual size: a step of it means something to a user. */
const SPEC: NetworkSpec = {
  image: { channels: 1, height: 28, width: 28 }, classes: 10, width: 32, depth: 3, activation: 'relu',
}
const BATCH = 64
const LEAST_MILLISECONDS = 500

/** Plain JavaScript, and a GPU that the processor stands in for, need many seconds for a step: a few pictures tell. */
const FEW = 2
/** Pictures a second. */
const SLOW = 20

/**
 * Training steps a second, each the gradient of the standard network on 64 pictures.
 * @param now milliseconds since any moment
 */
export async function stepRate(executor: Executor, now: () => number): Promise<number> {
  const withFew = await pictureRate(executor, FEW, 0, now)
  const rate = withFew < SLOW ? withFew : await pictureRate(executor, BATCH, LEAST_MILLISECONDS, now)
  return rate / BATCH
}

/** Pictures a second in batches of `count`, measured for at least so many milliseconds, and for one batch. */
async function pictureRate(executor: Executor, count: number, least: number, now: () => number): Promise<number> {
  const { weights, batch } = createTrial(SPEC, count)
  await using program = gradientProgram(executor, SPEC)
  return (1000 * count) / (await meanTime(() => program.run(weights, batch), now, least))
}
