import type { Answers, Asked, ComparedAnswers, Judged } from '../../shared/domain/answers.ts'
import { contenders, type Comparison } from '../../shared/domain/comparison.ts'
import { pictureCount } from '../../shared/domain/pictures.ts'
import type { ChosenSheet } from '../engine/baseline/chooseSheet.ts'
import { finalEvaluate, type Said } from '../engine/evaluation/evaluate.ts'
import { seedsOf, stepsOf, type CompareInputs } from './compareInputs.ts'
import { goodLabels } from './inspection.ts'
import { chooseWatched } from './measureAll.ts'
import { measureContenders } from './measureContenders.ts'
import { summarize } from './summarize.ts'
import type { CompareEvent, CompareProgress } from './trackSteps.ts'

/** All numbers of a comparison, and what networks said of each picture. */
export interface Compared {
  readonly comparison: Comparison
  readonly answers: ComparedAnswers
}

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
): AsyncGenerator<CompareEvent, Compared> {
  const good = goodLabels({ classes: inputs.training.classes, goodClasses: inputs.goodClasses })
  const { sheet, runs } = yield* measureContenders({ ...inputs, contenders }, (evaluator, lesson, watch) =>
    finalEvaluate(evaluator, lesson, watch, { test: inputs.test, good }), from)
  return { comparison: conclude(inputs, sheet, runs), answers: answersIn(inputs, runs) }
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
    goodClasses: inputs.goodClasses,
    leak: inputs.leak,
    snapshot: inputs.snapshot,
    executor: inputs.executor.name,
    network: recipe.network,
    seeds: seedsOf(inputs),
    steps: { all: recipe.steps, full: stepsOf('full', inputs), batch: recipe.batch },
    sheet: sheet?.settings ?? null,
    results: {
      full: summarize(runs.full),
      pack: summarize(runs.pack),
      random: summarize(runs.random),
      kMeans: summarize(runs.kMeans),
      coded: summarize(runs.coded),
    },
  }
}

function answersIn(inputs: CompareInputs, runs: CompareProgress['runs']): ComparedAnswers {
  const judged = (labels: Uint8Array, about: keyof Said): Judged => {
    const toldBy = (one: Asked): readonly Answers[] => runs[one].flatMap(({ said }) => (said ? [said[about]] : []))
    return { labels: Array.from(labels), full: toldBy('full'), pack: toldBy('pack') }
  }
  return { test: judged(inputs.test.labels, 'test'), validation: judged(chooseWatched(inputs).on.labels, 'watched') }
}
