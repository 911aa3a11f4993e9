import type { Comparison } from '../../shared/domain/comparison.ts'
import { pictureCount, type PictureSet } from '../../shared/domain/pictures.ts'
import { Failure } from '../../shared/errors.ts'
import { createStream } from '../../shared/stream.ts'
import { chooseSheet, type ChosenSheet } from '../engine/baseline/chooseSheet.ts'
import { createEvaluator, type Evaluator } from '../engine/evaluation/evaluator.ts'
import { realExamples } from '../engine/network/examples.ts'
import { seedsOf, stepsOf, totalSteps, type CompareInputs } from './compareInputs.ts'
import { decodeSet } from './decodeSet.ts'
import { sheetSource } from './material.ts'
import { measureAll } from './measureAll.ts'
import { summarize } from './summarize.ts'
import { trackSteps, type CompareEvent, type CompareProgress } from './trackSteps.ts'

/**
 * Trains networks on all pictures, on the pack and on what else fits into the pack's bytes, and measures all of them
 * on the test pictures. The same network, steps, augmentation and hard labels for everybody; networks of one seed begin
 * with the same weights. Pairs of seeds take turns, so that a slow minute hits all alike. The caller drives.
 *
 * @param from what an earlier comparison of the same inputs told last; without it, the beginning
 * @throws Cancelled between two steps, when the signal is set
 * @throws Failure 'pack-mismatch' when the pack decodes to other pictures or classes
 */
export async function* compare(
  inputs: CompareInputs,
  from: CompareProgress = { sheet: undefined, runs: { full: [], pack: [], random: [], kMeans: [], coded: [] } },
): AsyncGenerator<CompareEvent, Comparison> {
  requireMatch(inputs)
  const { executor, training, recipe, set } = inputs
  const network = { image: training.shape, classes: training.classes.length, ...recipe.network }
  await using evaluator = createEvaluator(executor, { ...network, activation: 'relu' })
  const decoded = await decodeSet(executor, set)
  const sheet = from.sheet === undefined ? yield* settleSheet(evaluator, inputs, from) : (from.sheet ?? undefined)
  const runs = yield* measureAll(evaluator, inputs, { ...inputs, decoded, sheet }, from.runs)
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
  progress: CompareProgress,
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
  return yield* trackSteps(steps, inputs, (done) => ({ contender: undefined, done, total, progress }))
}

function conclude(
  inputs: CompareInputs,
  sheet: ChosenSheet | undefined,
  runs: CompareProgress['runs'],
): Comparison {
  const { training, validation, test, recipe } = inputs
  return {
    image: training.shape,
    classes: training.classes,
    counts: { training: pictureCount(training), validation: pictureCount(validation), test: pictureCount(test) },
    leak: inputs.leak,
    snapshot: inputs.snapshot,
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
