import { contenders, type Comparison, type Contender } from '../../shared/domain/comparison.ts'
import { asValidation, pictureCount, selectPictures, type PictureSet } from '../../shared/domain/pictures.ts'
import { Failure } from '../../shared/errors.ts'
import { createStream, permutation, type Stream } from '../../shared/stream.ts'
import { chooseSheet, type ChosenSheet } from '../engine/baseline/chooseSheet.ts'
import { finalEvaluate } from '../engine/evaluation/evaluate.ts'
import { createEvaluator, type Evaluator } from '../engine/evaluation/evaluator.ts'
import type { Watch } from '../engine/evaluation/trainFromScratch.ts'
import { realExamples } from '../engine/network/examples.ts'
import { sideBySide } from '../engine/sideBySide.ts'
import { seedsOf, sheetSteps, stepsOf, totalSteps, type CompareInputs } from './compareInputs.ts'
import { decodeSet } from './decodeSet.ts'
import { gatherMaterial, sheetSource, type Sources } from './material.ts'
import { summarize, type Run } from './summarize.ts'
import { timeTraining, trackSteps, type CompareEvent, type WorkStep } from './trackSteps.ts'

/** Points of a learning curve, and the most validation pictures that are looked at for one. */
const CURVE_POINTS = 8
const MOST_WATCHED = 1000

/**
 * Trains networks on all pictures, on the pack and on what else fits into the pack's bytes, and measures all of them
 * on the test pictures. The same network, steps, augmentation and hard labels for everybody; networks of one seed begin
 * with the same weights. Pairs of seeds take turns, so that a slow minute hits all alike. The caller drives.
 *
 * @throws Cancelled between two steps, when the signal is set
 * @throws Failure 'pack-mismatch' when the pack decodes to other pictures or classes
 */
export async function* compare(inputs: CompareInputs): AsyncGenerator<CompareEvent, Comparison> {
  requireMatch(inputs)
  const { executor, training, recipe, set } = inputs
  const network = { image: training.shape, classes: training.classes.length, ...recipe.network }
  await using evaluator = createEvaluator(executor, { ...network, activation: 'relu' })
  const decoded = await decodeSet(executor, set)
  const sheet = yield* settleSheet(evaluator, inputs)
  const runs = yield* measureAll(evaluator, inputs, { ...inputs, decoded, sheet })
  return conclude(inputs, sheet, runs)
}

function requireMatch({ set: { plan }, training: { shape, classes } }: CompareInputs): void {
  const sides = ({ channels, height, width }: typeof shape): string => `${channels} x ${height} x ${width}`
  if (sides(plan.image) !== sides(shape)) {
    throw new Failure({ code: 'pack-mismatch', detail: `${sides(plan.image)} / ${sides(shape)}` })
  }
  if (plan.classes !== classes.length) {
    throw new Failure({ code: 'pack-mismatch', detail: `${plan.classes} / ${classes.length}` })
  }
}

/** Chooses the coded contact sheet on the validation pictures. */
async function* settleSheet(
  evaluator: Evaluator,
  inputs: CompareInputs,
): AsyncGenerator<CompareEvent, ChosenSheet | undefined> {
  const { recipe, set: { normalization } } = inputs
  const stream = createStream(inputs.seed).fork('sheet')
  const choice = {
    source: sheetSource(inputs, stream.fork('pictures')),
    bytes: inputs.packBytes,
    search: recipe.sheet,
    lessonOf: (pictures: PictureSet) => ({
      examples: realExamples(pictures, normalization),
      recipe,
      normalization,
      stream: stream.fork('network'),
    }),
  }
  const total = totalSteps(inputs)
  const steps = chooseSheet(evaluator, choice, inputs.validation)
  return yield* trackSteps(steps, inputs, (done) => ({ contender: undefined, done, total }))
}

async function* measureAll(
  evaluator: Evaluator,
  inputs: CompareInputs,
  sources: Sources,
): AsyncGenerator<CompareEvent, Record<Contender, Run[]>> {
  const runs: Record<Contender, Run[]> = { full: [], pack: [], random: [], kMeans: [], coded: [] }
  const watch = chooseWatched(inputs)
  const total = totalSteps(inputs)
  let before = sheetSteps(inputs)
  for (const seeds of pairsOf(seedsOf(inputs))) {
    for (const contender of contenders) {
      const eventAt = (done: number): CompareEvent => ({ contender, done: before + done, total })
      const steps = sideBySide(seeds.map((seed) => () =>
        measureOne(contender, evaluator, inputs, { sources, watch, stream: createStream(seed).fork('evaluation') }),
      ))
      const measured = yield* trackSteps(steps, inputs, eventAt)
      // Networks that are trained side by side share the time.
      runs[contender].push(...measured.map((run) => ({ ...run, seconds: run.seconds / seeds.length })))
      before += seeds.length * stepsOf(contender, inputs)
      yield eventAt(0)
    }
  }
  return runs
}

function pairsOf(seeds: readonly number[]): readonly (readonly number[])[] {
  return seeds.flatMap((seed, at) => (at % 2 === 0 ? [[seed, ...seeds.slice(at + 1, at + 2)]] : []))
}

/** What the measurements of one seed share. */
interface Round {
  readonly sources: Sources
  readonly watch: Watch
  readonly stream: Stream
}

async function* measureOne(
  contender: Contender,
  evaluator: Evaluator,
  inputs: CompareInputs,
  { sources, watch, stream }: Round,
): AsyncGenerator<WorkStep, Run> {
  const material = yield* gatherMaterial(contender, sources, stream.fork(`pictures/${contender}`))
  const lesson = {
    examples: material.examples,
    recipe: { ...inputs.recipe, steps: stepsOf(contender, inputs) },
    normalization: inputs.set.normalization,
    stream: stream.fork('network'),
  }
  const evaluating = finalEvaluate(evaluator, lesson, watch, inputs.test)
  const { result: evaluation, seconds } = yield* timeTraining(evaluating, inputs.now)
  return { evaluation, material, seconds }
}

function chooseWatched({ validation, seed }: CompareInputs): Watch {
  const order = permutation(createStream(seed).fork('watched'), pictureCount(validation))
  return { on: asValidation(selectPictures(validation, order.subarray(0, MOST_WATCHED))), points: CURVE_POINTS }
}

function conclude(
  inputs: CompareInputs,
  sheet: ChosenSheet | undefined,
  runs: Record<Contender, readonly Run[]>,
): Comparison {
  const { training, validation, test, recipe } = inputs
  return {
    image: training.shape,
    classes: training.classes,
    counts: { training: pictureCount(training), validation: pictureCount(validation), test: pictureCount(test) },
    leak: inputs.leak,
    executor: inputs.executor.name,
    network: recipe.network,
    seeds: seedsOf(inputs),
    steps: { all: recipe.steps, full: stepsOf('full', inputs), batch: recipe.batch },
    sheet: sheet?.settings,
    results: {
      full: summarize(runs.full),
      pack: summarize(runs.pack),
      random: summarize(runs.random),
      kMeans: summarize(runs.kMeans),
      coded: summarize(runs.coded),
    },
  }
}
