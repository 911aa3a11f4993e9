import { contenders, type Comparison } from '../../shared/domain/comparison.ts'
import { pictureCount } from '../../shared/domain/pictures.ts'
import type { ChosenSheet } from '../engine/baseline/chooseSheet.ts'
import { finalEvaluate } from '../engine/evaluation/evaluate.ts'
import { seedsOf, stepsOf, type CompareInputs } from './compareInputs.ts'
import { measureContenders } from './measureContenders.ts'
import { summarize } from './summarize.ts'
import type { CompareEvent, CompareProgress } from './trackSteps.ts'

/**
 * Trains networks on all pictures, on the pack and on what else fits into the pack's bytes, and measures all of them
 * on the test pictures, as `measureContenders` does. The caller drives.
 *
 * @param from what an earlier comparison of the same inputs told last; without it, the beginning
 * @throws Cancelled and Failure as `measureContenders`
 */
export async function* compare(
  inputs: CompareInputs,
  from?: CompareProgress,
): AsyncGenerator<CompareEvent, Comparison> {
  const { sheet, runs } = yield* measureContenders({ ...inputs, contenders }, (evaluator, lesson, watch) =>
    finalEvaluate(evaluator, lesson, watch, inputs.test), from)
  return conclude(inputs, sheet, runs)
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
