import { expect, test } from 'vitest'
import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import {
  drawInputs, drawShapes, identityDraw, type Draw, type DrawTensors,
} from '../../../main/engine/augment/augmentation.ts'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { outputAt } from '../../../main/engine/executor/parts.ts'
import { gatherRows, type Batch } from '../../../main/engine/network/batch.ts'
import { initWeights, type NetworkSpec } from '../../../main/engine/network/convNet.ts'
import type { Examples } from '../../../main/engine/network/examples.ts'
import { batchLoss, gradientProgram } from '../../../main/engine/network/gradientProgram.ts'
import { adjointProgram } from '../../../main/engine/objective/adjointProgram.ts'
import {
  matchTrajectory, type Guide, type Match, type Trajectory,
} from '../../../main/engine/objective/trajectoryMatching.ts'
import { createStream } from '../../../shared/stream.ts'
import { tf, type Tensor } from '../../../main/engine/tensor/tf.ts'
import { mixedDraw, randomBatch } from '../../support/engineBatches.ts'
import { networkLoss } from '../../support/engineNetworkOracle.ts'
import { relativeError } from '../../support/engineNumbers.ts'
import {
  add, constant, dot, gradient, multiply, scale, subtract, valuesOf, variable, variables, type Scalar,
} from '../../support/engineScalar.ts'

const spec: NetworkSpec = {
  image: { channels: 1, height: 8, width: 8 }, classes: 2, width: 2, depth: 1, activation: 'relu',
}
const VALUES = valuesPerPicture(spec.image)
const PICTURES = 5

interface Walk {
  readonly pictures: Batch
  readonly trajectory: Trajectory
  readonly guide: Guide
}

/** Every inner step sees two pictures under a change of its own; pictures return, and the last is never seen. */
function walkOf(steps: number): Walk {
  const stream = createStream(11)
  const draws = [identityDraw(spec.image), mixedDraw(spec.image)]
  return {
    pictures: randomBatch(spec, PICTURES, identityDraw(spec.image), stream.fork('pictures')),
    trajectory: {
      start: initWeights(spec, stream.fork('start')),
      target: initWeights(spec, stream.fork('target')),
      stepSize: 0.3,
      steps: Array.from({ length: steps }, (_, step) => ({
        indices: [step % 4, (step * 3 + 1) % 4],
        draw: draws[step % 2] ?? identityDraw(spec.image),
      })),
    },
    guide: { weight: 0.5, batch: randomBatch(spec, 3, identityDraw(spec.image), stream.fork('guide')) },
  }
}

async function matchByAdjoint({ pictures, trajectory, guide }: Walk): Promise<Match> {
  const programs = {
    gradient: gradientProgram(cpuExecutor, spec),
    adjoint: adjointProgram(cpuExecutor, spec),
  }
  const examples: Examples = {
    count: PICTURES,
    imagesAt: (indices) => gatherRows(pictures.images, VALUES, indices),
    labelsAt: (indices) => gatherRows(pictures.labels, spec.classes, indices),
  }
  return matchTrajectory(programs, examples, VALUES, trajectory, guide)
}

/** The same through one graph of all steps, by TensorFlow.js. */
async function matchByTensors({ pictures, trajectory, guide }: Walk): Promise<Match> {
  const { target, start, steps } = trajectory
  const walk = (images: Tensor, stepSize: Tensor): readonly [distance: Tensor, guideLoss: Tensor] => {
    let weights: Tensor = tf.tensor(start)
    for (const { indices, draw } of steps) {
      const labels = gatherRows(pictures.labels, spec.classes, indices)
      const x = tf.gather(images, [...indices])
      const slope = tf.grad((weights: Tensor) => meanLoss(weights, x, labels, draw))(weights)
      weights = tf.sub(weights, tf.mul(stepSize, slope))
    }
    const { images: real, labels, draw, count } = guide.batch
    return [
      tf.div(squaredGap(weights, tf.tensor(target)), squaredGap(tf.tensor(start), tf.tensor(target))),
      meanLoss(weights, tf.tensor(real, pictureShape(count)), labels, draw),
    ]
  }
  const loss = (images: Tensor, stepSize: Tensor): Tensor => {
    const [distance, guideLoss] = walk(images, stepSize)
    return tf.add(distance, tf.mul(guide.weight, guideLoss))
  }
  const program = await cpuExecutor.compile((...inputs) => {
    const [images = tf.scalar(NaN), stepSize = tf.scalar(NaN)] = inputs
    return [...walk(images, stepSize), ...tf.grads(loss)(inputs)]
  }, [pictureShape(PICTURES), []])
  const outputs = await program.run([pictures.images, Float32Array.of(trajectory.stepSize)])
  const [distance = NaN, guideLoss, , ofStepSize = NaN] = outputs.map(([first]) => first)
  return { distance, guideLoss, ofImages: outputAt(outputs, 2), ofStepSize }
}

function meanLoss(weights: Tensor, x: Tensor, labels: Float32Array, draw: Draw): Tensor {
  const shapes = drawShapes(spec.image)
  // The shapes of `drawShapes` make the four tensors of a draw.
  const tensors = drawInputs(draw).map((values, at) => tf.tensor(values, [...shapes[at] ?? []])) as DrawTensors
  const count = labels.length / spec.classes
  return tf.div(batchLoss(spec, weights, x, tf.tensor(labels, [count, spec.classes]), tensors), count)
}

function squaredGap(a: Tensor, b: Tensor): Tensor {
  return tf.sum(tf.square(tf.sub(a, b)))
}

function pictureShape(count: number): [number, number, number, number] {
  const { channels, height, width } = spec.image
  return [count, channels, height, width]
}

/** The same through one graph of float64 scalars. */
function matchByScalars({ pictures, trajectory, guide }: Walk): Match {
  const images = variables(pictures.images)
  const stepSize = variable(trajectory.stepSize)
  const weights = trajectory.steps.reduce<Scalar[]>((weights, { indices, draw }) => {
    const x = indices.flatMap((index) => images.slice(index * VALUES, (index + 1) * VALUES))
    const labels = gatherRows(pictures.labels, spec.classes, indices)
    const slope = gradient(networkLoss(spec, weights, x, labels, draw), weights)
    return weights.map((weight, at) => subtract(weight, multiply(stepSize, slope[at] ?? constant(NaN))))
  }, variables(trajectory.start))
  const miss = (a: readonly Scalar[]): Scalar => {
    const gaps = a.map((value, at) => subtract(value, constant(trajectory.target[at] ?? NaN)))
    return dot(gaps, gaps)
  }
  const distance = scale(miss(weights), 1 / miss(Array.from(trajectory.start, constant)).value)
  const { batch } = guide
  const guideLoss = networkLoss(spec, weights, Array.from(batch.images, constant), batch.labels, batch.draw)
  const loss = add(distance, scale(guideLoss, guide.weight))
  const [ofStepSize = NaN, ...ofImages] = valuesOf(gradient(loss, [stepSize, ...images]))
  return {
    distance: distance.value, guideLoss: guideLoss.value, ofImages: Float32Array.from(ofImages), ofStepSize,
  }
}

function expectSame(actual: Match, expected: Match): void {
  expect(relativeError([actual.distance], [expected.distance])).toBeLessThan(1e-4)
  expect(relativeError([actual.guideLoss ?? NaN], [expected.guideLoss ?? NaN])).toBeLessThan(1e-4)
  expect(relativeError([actual.ofStepSize], [expected.ofStepSize])).toBeLessThan(1e-4)
  for (let picture = 0; picture < PICTURES - 1; picture += 1) {
    const of = ({ ofImages }: Match): Float32Array => ofImages.subarray(picture * VALUES, (picture + 1) * VALUES)
    expect(relativeError(of(actual), of(expected))).toBeLessThan(1e-4)
  }
  expect(actual.ofImages.subarray((PICTURES - 1) * VALUES).every((value) => value === 0)).toBe(true)
}

test.each([3, 4, 5, 6])('the reverse sweep over %d steps is the gradient of the unrolled loop', async (steps) => {
  const walk = walkOf(steps)
  expectSame(await matchByAdjoint(walk), await matchByTensors(walk))
})

test.each([4])('and that of %d steps in float64', async (steps) => {
  const walk = walkOf(steps)
  expectSame(await matchByAdjoint(walk), matchByScalars(walk))
})
