import type { NetworkSpec } from '../network/convNet.ts'
import { gradientProgram } from '../network/gradientProgram.ts'
import type { Executor } from './executor.ts'
import { createTrial } from './trial.ts'

/** The literature's network on pictures of the most usual size: a step of it means something to a user. */
const SPEC: NetworkSpec = {
  image: { channels: 1, height: 28, width: 28 }, classes: 10, width: 32, depth: 3, activation: 'relu',
}
const BATCH = 64
/** Plain JavaScript needs half a minute for a step. It takes the pictures one by one, so a few tell as much. */
const BATCH_ON_CPU = 2
const LEAST_MILLISECONDS = 500

/**
 * Training steps a second, each the gradient of the standard network on 64 pictures.
 * @param now milliseconds since any moment
 */
export async function stepRate(executor: Executor, now: () => number): Promise<number> {
  const pictures = executor.name === 'cpu' ? BATCH_ON_CPU : BATCH
  const { weights, batch } = createTrial(SPEC, pictures)
  await using program = gradientProgram(executor, SPEC)
  await program.run(weights, batch) // threads, memory and compiled kernels are ready from here on
  const start = now()
  let steps = 0
  let elapsed = 0
  while (elapsed < LEAST_MILLISECONDS) {
    await program.run(weights, batch)
    steps += 1
    elapsed = now() - start
  }
  return (1000 * steps * pictures) / (BATCH * elapsed)
}
