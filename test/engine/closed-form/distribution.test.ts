import { afterAll, expect, test } from 'vitest'
import { decodedCount, type SpectrumPlan } from '../../../shared/domain/distilledSet.ts'
import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import { createStream } from '../../../shared/stream.ts'
import { NO_AUGMENTATION } from '../../../main/engine/augment/augmentation.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { initWeights, type NetworkSpec } from '../../../main/engine/network/convNet.ts'
import { decodedExamples } from '../../../main/engine/network/examples.ts'
import { measureNormalization, normalizePictures } from '../../../main/engine/network/normalization.ts'
import { distributionLane } from '../../../main/engine/objective/distributionLane.ts'
import { compileDistribution } from '../../../main/engine/objective/distributionMatching.ts'
import { mixedDraw } from '../../support/engineBatches.ts'
import { randomValues } from '../../support/engineNumbers.ts'
import { gratings } from '../../support/engineSets.ts'

const spec: NetworkSpec = {
  image: { channels: 1, height: 8, width: 8 }, classes: 2, width: 3, depth: 1, activation: 'relu',
}
const VALUES = valuesPerPicture(spec.image)
const plan: SpectrumPlan = {
  image: spec.image, classes: 2, spectraPerClass: 3, transforms: 2, ranks: { channel: 1, height: 3, width: 3 },
}
const executor = await createExecutor('onnx')
const weights = initWeights(spec, createStream(1))
const program = await compileDistribution(executor, spec, { real: 3, decoded: 3 })

afterAll(() => program[Symbol.asyncDispose]())

test('two equal sides are at no distance and pull nowhere', async () => {
  const pictures = randomValues(createStream(2), 3 * VALUES)
  const { distance, ofImages } = await program.run(weights, pictures, pictures, mixedDraw(spec.image))
  expect(distance).toBe(0)
  expect(ofImages.every((value) => value === 0)).toBe(true)
})

test('other pictures are at a distance, and a step against its gradient is nearer', async () => {
  const real = randomValues(createStream(2), 3 * VALUES)
  const decoded = randomValues(createStream(3), 3 * VALUES)
  const draw = mixedDraw(spec.image)
  const { distance, ofImages } = await program.run(weights, real, decoded, draw)
  const moved = decoded.map((value, at) => value - 0.01 * (ofImages[at] ?? NaN))
  expect(distance).toBeGreaterThan(0)
  expect((await program.run(weights, real, moved, draw)).distance).toBeLessThan(distance)
})

test('the wrong number of pictures is refused', async () => {
  const three = new Float32Array(3 * VALUES)
  const two = three.subarray(VALUES)
  await expect(program.run(weights, three, two, mixedDraw(spec.image))).rejects.toThrow('3 real')
})

test('a lane pulls on so many pictures of each class as it compares, and on no other', async () => {
  const training = gratings(spec.image, 2, 12, 0.3, createStream(4))
  const normalization = measureNormalization(training)
  const recipe = { real: 4, decoded: 2 }
  const stream = createStream(5)
  await using lane = await distributionLane({
    executor, spec, plan, training, normalization, recipe, augmentation: NO_AUGMENTATION, stream,
  })
  const images = normalizePictures(training, normalization, [...training.labels.keys()])
  const { guideLoss, ofImages, ofStepSize } = await lane.step(0, decodedExamples(plan, images), 0.1)
  const pulled = Array.from({ length: decodedCount(plan) }, (_, picture) =>
    ofImages.subarray(picture * VALUES, (picture + 1) * VALUES).some((value) => value !== 0))
  expect(pulled.slice(0, 6).filter(Boolean).length).toBe(2)
  expect(pulled.slice(6).filter(Boolean).length).toBe(2)
  expect({ guideLoss, ofStepSize }).toEqual({ guideLoss: undefined, ofStepSize: 0 })
})
