import type { PictureSet } from '../../shared/domain/pictures.ts'
import { Failure } from '../../shared/errors.ts'
import { createStream } from '../../shared/stream.ts'
import { chooseSheet, type ChosenSheet } from '../engine/baseline/chooseSheet.ts'
import { createEvaluator, type Evaluator } from '../engine/evaluation/evaluator.ts'
import { realExamples } from '../engine/network/examples.ts'
import { totalSteps, type MeasureInputs } from './compareInputs.ts'
import { decodeSet } from './decodeSet.ts'
import { sheetSource } from './material.ts'
import { measureAll, type Exam } from './measureAll.ts'
import { trackSteps, type CompareEvent, type CompareProgress } from './trackSteps.ts'

/** What was measured of everybody. */
export interface Measured {
  /** Undefined when not one picture fits, or nobody has asked for it. */
  readonly sheet: ChosenSheet | undefined
  readonly runs: CompareProgress['runs']
}

/**
 * Trains networks for some contenders and measures them by an exam. The same network, steps, augmentation and hard
 * labels for everybody; networks of one seed begin with the same weights. Pairs of seeds take turns, so that a slow
 * minute hits all alike.
 *
 * @param from what was told last of the same inputs and exam; without it, the beginning
 * @throws Cancelled between two steps, when the signal is set
 * @throws Failure 'pack-mismatch' when the pack decodes to other pictures or classes
 */
export async function* measureContenders(
  inputs: MeasureInputs,
  exam: Exam,
  from: CompareProgress = { sheet: undefined, runs: { full: [], pack: [], random: [], kMeans: [], coded: [] } },
): AsyncGenerator<CompareEvent, Measured> {
  requireMatch(inputs)
  const { executor, training, recipe, set } = inputs
  const network = { image: training.shape, classes: training.classes.length, ...recipe.network }
  await using evaluator = createEvaluator(executor, { ...network, activation: 'relu' })
  const decoded = await decodeSet(executor, set)
  const sheet = from.sheet === undefined ? yield* settleSheet(evaluator, inputs, from) : (from.sheet ?? undefined)
  const sources = { ...inputs, decoded, sheet }
  return { sheet, runs: yield* measureAll(inputs, { evaluator, exam, sources }, from.runs) }
}

function requireMatch({ set: { plan }, training: { shape, classes } }: MeasureInputs): void {
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
  inputs: MeasureInputs,
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
