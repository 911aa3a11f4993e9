import { expect, test } from 'vitest'
import { createStream } from '../../../shared/stream.ts'
import { NO_AUGMENTATION } from '../../../main/engine/augment/augmentation.ts'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import type { NetworkSpec } from '../../../main/engine/network/convNet.ts'
import { realExamples } from '../../../main/engine/network/examples.ts'
import { gradientProgram } from '../../../main/engine/network/gradientProgram.ts'
import { measureNormalization } from '../../../main/engine/network/normalization.ts'
import { startWeights } from '../../../main/engine/network/train.ts'
import { trainExpert, type Expert } from '../../../main/engine/objective/experts.ts'
import { gratings } from '../../support/engineSets.ts'

const spec: NetworkSpec = {
  image: { channels: 1, height: 8, width: 8 }, classes: 2, width: 2, depth: 1, activation: 'relu',
}
const training = gratings(spec.image, 2, 24, 0.2, createStream(1))
const real = realExamples(training, measureNormalization(training))
const recipe = {
  learningRate: 0.1, momentum: 0, weightDecay: 0, batch: 4, epochs: 3, epochPictures: 8, schedule: 'constant',
  augmentation: NO_AUGMENTATION,
} as const

/** The expert, and every picture it saw. */
async function train(epochPictures: number): Promise<{ readonly expert: Expert; readonly seen: readonly number[] }> {
  const seen: number[] = []
  const watched = {
    ...real,
    imagesAt(indices: ArrayLike<number>) {
      seen.push(...Array.from(indices))
      return real.imagesAt(indices)
    },
  }
  const program = gradientProgram(cpuExecutor, spec)
  const steps = trainExpert(program, watched, { ...recipe, epochPictures }, createStream(2))
  for (;;) {
    const { done, value } = await steps.next()
    if (done) return { expert: value, seen }
  }
}

test('an epoch of fewer pictures takes turns through all of them, however they are sorted', async () => {
  const { expert, seen } = await train(8)
  expect(expert.weights.length).toBe(1 + recipe.epochs)
  expect([...seen].sort((one, other) => one - other)).toEqual([...training.labels.keys()])
})

test('an expert keeps where it began and where each epoch ended', async () => {
  const { expert, seen } = await train(1000)
  expect(seen.length).toBe(recipe.epochs * 24)
  expect(expert.weights[0]).toEqual(startWeights(spec, createStream(2)))
  const distinct = new Set(expert.weights.map((weights) => weights.join()))
  expect(distinct.size).toBe(1 + recipe.epochs)
})
