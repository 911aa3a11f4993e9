/**
 * What each choice of the method is worth: one distillation a variant on a shortened plan, and three networks trained
 * on its pack, measured on pictures held out of the training split. Prints the rows of the table in docs/method.md.
 *
 *   node test/bench/ablation.ts <folder or idx> [part of a variant's name]
 */
import { asTraining, pictureCount, type TrainingSplit, type ValidationSplit } from '../../shared/domain/pictures.ts'
import { decodedCount, type DistilledSet, type SpectrumPlan, type Storage } from '../../shared/domain/distilledSet.ts'
import { createStream } from '../../shared/stream.ts'
import { FULL_AUGMENTATION, NO_AUGMENTATION } from '../../main/engine/augment/augmentation.ts'
import { distill } from '../../main/engine/distill.ts'
import { evaluate } from '../../main/engine/evaluation/evaluate.ts'
import { createEvaluator, type Evaluator } from '../../main/engine/evaluation/evaluator.ts'
import { splitValidation } from '../../main/engine/evaluation/splitValidation.ts'
import { createExecutor } from '../../main/engine/executor/create.ts'
import { depthFor } from '../../main/engine/network/convNet.ts'
import { decodedExamples } from '../../main/engine/network/examples.ts'
import type { DistillRecipe, TrajectoryRecipe } from '../../main/engine/recipe.ts'
import { decodeSet } from '../../main/evidence/decodeSet.ts'
import { spreadOf } from '../../main/evidence/statistics.ts'
import { loadPictures } from '../../main/images/load.ts'
import { writtenBytes } from '../../main/pack/dataEntry.ts'
import { lastOf } from '../support/engineSteps.ts'

const SEEDS = [1, 2, 3]
const BUDGET_BYTES = 8192
const VALIDATION_SHARE = 0.05
const WIDTH = 16

/** One row of the table: what it changes of the base. */
interface Variant {
  readonly name: string
  readonly storage?: Storage
  readonly spectra?: number
  readonly transforms?: number
  readonly rank?: number
  readonly recipe?: Partial<DistillRecipe>
  readonly trajectory?: Partial<TrajectoryRecipe>
}

const base: TrajectoryRecipe = {
  experts: 2, epochs: 15, expertBatch: 128, expertLearningRate: 0.1, expertPictures: 3000, span: 3, latestStart: 12,
  innerSteps: 10, innerBatch: 96, guideWeight: 0.3, guideBatch: 96,
}

const variants: readonly Variant[] = [
  { name: 'base: data-driven start, guide 0.3, rank 14, 1 transform, 28 spectra a class (1.1 bits a number)' },
  { name: 'not distilled: the start alone', recipe: { iterations: 0 } },
  { name: 'random start', recipe: { start: 'random' } },
  { name: 'no guide', trajectory: { guideWeight: 0 } },
  { name: 'guide 1', trajectory: { guideWeight: 1 } },
  { name: 'no augmentation while distilling', recipe: { augmentation: NO_AUGMENTATION } },
  { name: 'rank 8, 86 spectra a class (1.1 bits)', rank: 8, spectra: 86 },
  { name: 'rank 11, 46 spectra a class (1.1 bits)', rank: 11, spectra: 46 },
  { name: 'rank 20, 14 spectra a class (1.1 bits)', rank: 20, spectra: 14 },
  { name: '2 transforms, 24 spectra a class (1.1 bits)', transforms: 2, spectra: 24 },
  { name: '4 transforms, 16 spectra a class (1.1 bits)', transforms: 4, spectra: 16 },
  { name: '56 spectra a class (0.55 bits)', spectra: 56 },
  { name: '14 spectra a class (2.2 bits)', spectra: 14 },
  { name: '7 spectra a class (4.4 bits)', spectra: 7 },
  { name: 'float16, rank 8, 5 spectra a class', storage: 'f16', rank: 8, spectra: 5 },
  { name: 'float32, rank 8, 2 spectra a class', storage: 'f32', rank: 8, spectra: 2 },
  { name: 'quantizer after the last iteration only', recipe: { quantizeFrom: 1 } },
  { name: 'distribution matching', recipe: { objective: { kind: 'distribution', recipe: { real: 64, decoded: 28 } } } },
]

function planOf({ spectra = 28, transforms = 1, rank = 14 }: Variant, training: TrainingSplit): SpectrumPlan {
  const ranks = { channel: training.shape.channels, height: rank, width: rank }
  return { image: training.shape, classes: training.classes.length, spectraPerClass: spectra, transforms, ranks }
}

function recipeOf(variant: Variant, training: TrainingSplit): DistillRecipe {
  return {
    network: { width: WIDTH, depth: depthFor(training.shape) },
    start: 'data',
    objective: { kind: 'trajectory', recipe: { ...base, ...variant.trajectory } },
    iterations: 60,
    augmentation: FULL_AUGMENTATION,
    rates: { spectra: 0.015, transforms: 0.014, stepSize: 0.02 },
    stepSize: 0.1,
    quantizeFrom: 0.6,
    ...variant.recipe,
  }
}

async function measure(
  evaluator: Evaluator,
  set: DistilledSet,
  images: Float32Array,
  on: ValidationSplit,
  seed: number,
): Promise<number> {
  const lesson = {
    examples: decodedExamples(set.plan, images),
    recipe: {
      learningRate: 0.02, momentum: 0.9, weightDecay: 5e-4, batch: 128, steps: 300,
      schedule: 'cosine', augmentation: FULL_AUGMENTATION,
    },
    normalization: set.normalization,
    stream: createStream(seed),
  } as const
  return (await lastOf(evaluate(evaluator, lesson, on))).accuracy
}

const [source = '', filter = ''] = process.argv.slice(2)
const signal = { aborted: false }
const loaded = await loadPictures(source, { size: { most: 128 }, channels: 'auto', seed: 1, signal })
const { training, validation } = splitValidation(asTraining(loaded.training), VALIDATION_SHARE, createStream(1))
const executor = await createExecutor('onnx')
const spec = {
  image: training.shape, classes: training.classes.length, width: WIDTH, depth: depthFor(training.shape),
  activation: 'relu',
} as const
await using evaluator = createEvaluator(executor, spec)
console.log(`${pictureCount(training)} training pictures, ${pictureCount(validation)} to measure on`)
console.log('| variant | accuracy, % | 95 % interval | bytes | decoded pictures |\n|---|---|---|---|---|')
for (const variant of variants.filter(({ name }) => name.includes(filter))) {
  const plan = planOf(variant, training)
  const set = await lastOf(distill({
    executor, training, plan, recipe: recipeOf(variant, training), storage: variant.storage ?? 'i8',
    budgetBytes: BUDGET_BYTES, writtenBytes, seed: 1, signal,
  }))
  const images = await decodeSet(executor, set)
  const accuracies: number[] = []
  for (const seed of SEEDS) accuracies.push(await measure(evaluator, set, images, validation, seed))
  const { mean, ci95 } = spreadOf(accuracies)
  const percent = (rate: number): string => (100 * rate).toFixed(1)
  const interval = ci95.map(percent).join(' to ')
  console.log(`| ${[variant.name, percent(mean), interval, writtenBytes(set), decodedCount(plan)].join(' | ')} |`)
}
