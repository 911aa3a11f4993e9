import { pictureCount, selectPictures, valuesPerPicture, type TrainingSplit } from '../../../shared/domain/pictures.ts'
import { createStream } from '../../../shared/stream.ts'
import { drawAugmentation, FULL_AUGMENTATION } from '../augment/augmentation.ts'
import { usualTraining } from '../evaluation/recipe.ts'
import type { Executor } from '../executor/executor.ts'
import { mostInShard } from '../executor/shards.ts'
import { weightCount, type NetworkSpec } from '../network/convNet.ts'
import { realExamples, type Examples } from '../network/examples.ts'
import { gradientProgram, type GradientProgram } from '../network/gradientProgram.ts'
import { logitsProgram } from '../network/logitsProgram.ts'
import { measureNormalization } from '../network/normalization.ts'
import { startWeights, train } from '../network/train.ts'
import { adjointProgram } from '../objective/adjointProgram.ts'
import { matchTrajectory } from '../objective/trajectoryMatching.ts'
import { sideBySide } from '../sideBySide.ts'
import { secondsOf } from './secondsOf.ts'

/** Seconds that work on a batch takes: `fixed`, and `picture` for each picture. */
export interface BatchSeconds {
  readonly fixed: number
  readonly picture: number
}

/** What work with a network costs on this machine. */
export interface NetworkCosts {
  /** One step of one training, while two trainings take turns. */
  readonly training: BatchSeconds
  /** One inner step of a student and its reverse. */
  readonly matching: BatchSeconds
  /** Class scores of one picture, in seconds. */
  readonly prediction: number
}

/** Largest batch that is timed: that of all trainings here. */
const BATCH = 128
/** Shards that are enough to tell what a larger batch of them takes. */
const SHARDS = 16
/** The smaller of two batches is this part of the larger. */
const SMALLER = 8
/** Steps of both trainings together that are timed as one piece. */
const STEPS = 4

/**
 * Times the very programs of a study, on real pictures: a few seconds, also for a large network.
 * @param now seconds since any fixed moment
 */
export async function measureNetworkCosts(
  executor: Executor,
  spec: NetworkSpec,
  training: TrainingSplit,
  now: () => number,
): Promise<NetworkCosts> {
  const large = Math.min(BATCH, SHARDS * mostInShard(executor.shards, spec), pictureCount(training))
  const small = Math.max(1, Math.floor(large / SMALLER))
  const pictures = selectPictures(training, Array.from({ length: large }, (_, at) => at))
  const examples = realExamples(pictures, measureNormalization(training))
  await using gradient = gradientProgram(executor, spec)
  const ofTraining = (batch: number): Promise<number> => trainingSeconds(gradient, examples, batch, now)
  const ofMatching = (batch: number): Promise<number> => matchingSeconds(executor, gradient, examples, batch, now)
  return {
    training: lineThrough(small, await ofTraining(small), large, await ofTraining(large)),
    matching: lineThrough(small, await ofMatching(small), large, await ofMatching(large)),
    prediction: (await predictionSeconds(executor, spec, examples, now)) / large,
  }
}

function lineThrough(small: number, ofSmall: number, large: number, ofLarge: number): BatchSeconds {
  if (small === large) return { fixed: 0, picture: ofLarge / large }
  const picture = Math.max(0, (ofLarge - ofSmall) / (large - small))
  return { fixed: Math.max(0, ofLarge - picture * large), picture }
}

async function trainingSeconds(
  program: GradientProgram,
  examples: Examples,
  batch: number,
  now: () => number,
): Promise<number> {
  const recipe = {
    ...usualTraining, schedule: 'constant', learningRate: 0.001, batch, steps: Infinity,
    augmentation: FULL_AUGMENTATION,
  } as const
  await using steps = sideBySide(['one', 'other'].map((lane) => () =>
    train(program, examples, recipe, createStream(1).fork(lane))))
  return (await secondsOf(async () => {
    for (let step = 0; step < STEPS; step += 1) await steps.next()
  }, now)) / STEPS
}

async function matchingSeconds(
  executor: Executor,
  gradient: GradientProgram,
  examples: Examples,
  batch: number,
  now: () => number,
): Promise<number> {
  const { spec } = gradient
  await using adjoint = adjointProgram(executor, spec)
  const stream = createStream(1)
  const step = {
    indices: Array.from({ length: batch }, (_, at) => at),
    draw: drawAugmentation(FULL_AUGMENTATION, spec.image, stream.fork('draw')),
  }
  const trajectory = {
    start: startWeights(spec, stream.fork('start')), target: startWeights(spec, stream.fork('target')),
    steps: [step], stepSize: 0.01,
  }
  const values = valuesPerPicture(spec.image)
  return await secondsOf(() => matchTrajectory({ gradient, adjoint }, examples, values, trajectory, undefined), now)
}

async function predictionSeconds(
  executor: Executor,
  spec: NetworkSpec,
  examples: Examples,
  now: () => number,
): Promise<number> {
  await using program = logitsProgram(executor, spec)
  const weights = new Float32Array(weightCount(spec))
  const images = examples.imagesAt(Array.from({ length: examples.count }, (_, at) => at))
  return await secondsOf(() => program.run(weights, images, examples.count), now)
}
