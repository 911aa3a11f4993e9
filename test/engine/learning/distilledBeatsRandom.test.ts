import { afterAll, expect, test } from 'vitest'
import type { Spectrum, SpectrumPlan } from '../../../shared/domain/distilledSet.ts'
import { asTest, type ImageShape } from '../../../shared/domain/pictures.ts'
import { createStream, type Stream } from '../../../shared/stream.ts'
import { NO_AUGMENTATION } from '../../../main/engine/augment/augmentation.ts'
import { randomPictures } from '../../../main/engine/baseline/random.ts'
import { createEvaluator } from '../../../main/engine/evaluation/evaluator.ts'
import { measureNetwork } from '../../../main/engine/evaluation/measureNetwork.ts'
import { trainFromScratch } from '../../../main/engine/evaluation/trainFromScratch.ts'
import { createExecutor } from '../../../main/engine/executor/create.ts'
import { decodedExamples, realExamples, type Examples } from '../../../main/engine/network/examples.ts'
import { measureNormalization } from '../../../main/engine/network/normalization.ts'
import type { DistillRecipe } from '../../../main/engine/recipe.ts'
import { compileDecode } from '../../../main/engine/spectrum/decodeProgram.ts'
import { dataDrivenStart } from '../../../main/engine/spectrum/start.ts'
import { storedSize } from '../../support/engineBytes.ts'
import { distilled } from '../../support/engineDistillation.ts'
import { gratings } from '../../support/engineSets.ts'
import { lastOf } from '../../support/engineSteps.ts'

const image: ImageShape = { channels: 1, height: 12, width: 12 }
const CLASSES = 3
const NOISE = 0.5
/** As many as six raw pictures, two of each class. */
const BUDGET_BYTES = 6 * 12 * 12
const network = { width: 8, depth: 2 }
const training = gratings(image, CLASSES, 300, NOISE, createStream(1))
const testing = asTest(gratings(image, CLASSES, 300, NOISE, createStream(2)))
const normalization = measureNormalization(training)
const plan: SpectrumPlan = {
  image, classes: CLASSES, spectraPerClass: 10, transforms: 1, ranks: { channel: 1, height: 5, width: 5 },
}

const recipe: DistillRecipe = {
  network,
  start: 'data',
  objective: {
    kind: 'trajectory',
    recipe: {
      experts: 2, epochs: 6, expertBatch: 30, expertLearningRate: 0.1, expertPictures: 300, span: 2, latestStart: 4,
      innerSteps: 6, innerBatch: 32, guideWeight: 0.1, guideBatch: 32,
    },
  },
  iterations: 60,
  augmentation: NO_AUGMENTATION,
  rates: { spectra: 0.05, transforms: 0.02, stepSize: 0.02 },
  stepSize: 0.1,
  quantizeFrom: 0.5,
}

const executor = await createExecutor('onnx')
const evaluator = createEvaluator(executor, { image, classes: CLASSES, ...network, activation: 'relu' })
const decoder = await compileDecode(executor, plan)

afterAll(() => Promise.all([evaluator[Symbol.asyncDispose](), decoder[Symbol.asyncDispose]()]))

async function accuracy(examples: Examples, stream: Stream): Promise<number> {
  const lesson = {
    learningRate: 0.05, momentum: 0.9, weightDecay: 5e-4, batch: 32, steps: 120, schedule: 'cosine',
    augmentation: NO_AUGMENTATION,
  } as const
  const { weights } = await lastOf(trainFromScratch(evaluator, { examples, recipe: lesson, normalization, stream }))
  return (await lastOf(measureNetwork(evaluator, weights, normalization, testing))).accuracy
}

/** Accuracy on other pictures after training on each, for one seed. */
async function accuracies(seed: number): Promise<Record<'fromSet' | 'fromStart' | 'fromRandom', number>> {
  const stream = createStream(seed)
  const decoded = async (spectrum: Spectrum): Promise<number> =>
    accuracy(decodedExamples(plan, await decoder.decode(spectrum)), stream)
  const set = await distilled({
    executor, training, plan, recipe, storage: 'i8', budgetBytes: BUDGET_BYTES, writtenBytes: storedSize, seed,
    signal: { aborted: false },
  })
  expect(storedSize(set)).toBeLessThanOrEqual(BUDGET_BYTES)
  return {
    fromSet: await decoded(set.spectrum),
    fromStart: await decoded(dataDrivenStart(plan, training, normalization, stream)),
    fromRandom: await accuracy(realExamples(randomPictures(training, BUDGET_BYTES, stream), normalization), stream),
  }
}

test('a distilled set teaches more than random pictures of its bytes, and on average more than its start', async () => {
  const reached = [await accuracies(1), await accuracies(2), await accuracies(3)]
  for (const { fromSet, fromRandom } of reached) expect(fromSet - fromRandom).toBeGreaterThan(0.25)
  const gain = reached.reduce((sum, { fromSet, fromStart }) => sum + fromSet - fromStart, 0) / reached.length
  expect(gain).toBeGreaterThan(0.05)
}, 120_000)
