import { asked } from '../../shared/domain/answers.ts'
import type { Contender } from '../../shared/domain/comparison.ts'
import { asValidation, pictureCount, selectPictures } from '../../shared/domain/pictures.ts'
import { createStream, permutation, type Stream } from '../../shared/stream.ts'
import type { FinalEvaluation, Said } from '../engine/evaluation/evaluate.ts'
import type { Evaluator } from '../engine/evaluation/evaluator.ts'
import type { EvaluationStep, Lesson, Watch } from '../engine/evaluation/trainFromScratch.ts'
import { sideBySide } from '../engine/sideBySide.ts'
import { seedsOf, sheetSteps, stepsOf, totalSteps, type MeasureInputs } from './compareInputs.ts'
import { gatherMaterial, type Sources } from './material.ts'
import type { Run } from './summarize.ts'
import {
  secondsIn, timeTraining, trackSteps, type CompareEvent, type CompareProgress, type Span, type WorkStep,
} from './trackSteps.ts'

/** Points of a learning curve, and the most validation pictures that are looked at for one. */
export const CURVE_POINTS = 8
export const MOST_WATCHED = 1000

/** Trains a network and measures it. @param watch pictures by which its training may be watched */
export type Exam = (
  evaluator: Evaluator,
  lesson: Lesson,
  watch: Watch,
) => AsyncGenerator<EvaluationStep, FinalEvaluation & { readonly said?: Said }>

/** What all networks are trained from, and how they are measured. */
export interface Measuring {
  readonly evaluator: Evaluator
  readonly exam: Exam
  readonly sources: Sources
}

/** Trains and measures the networks of everybody that were not measured yet. */
export async function* measureAll(
  inputs: MeasureInputs,
  measuring: Measuring,
  from: CompareProgress['runs'],
): AsyncGenerator<CompareEvent, CompareProgress['runs']> {
  let runs = from
  const sheet = measuring.sources.sheet ?? null
  const watch = chooseWatched(inputs)
  const total = totalSteps(inputs)
  let before = sheetSteps(inputs)
  for (const { contender, seeds } of roundsOf(inputs)) {
    const eventAt = (done: number): CompareEvent => ({
      contender, done: before + done, total, progress: { sheet, runs },
    })
    if (!areMeasured(seeds, runs[contender], inputs)) {
      const round = { ...measuring, watch, spans: [] }
      const measured = yield* trackSteps(sideBySide(seeds.map((seed) => () =>
        measureOne(contender, inputs, round, createStream(seed).fork('evaluation')),
      )), inputs, eventAt)
      // Networks that are trained side by side share the time.
      const seconds = secondsIn(round.spans) / seeds.length
      runs = { ...runs, [contender]: [...runs[contender], ...measured.map((run) => ({ ...run, seconds }))] }
    }
    before += seeds.length * stepsOf(contender, inputs)
    yield eventAt(0)
  }
  return runs
}

/** Networks of one contender that are trained together. */
interface Round {
  readonly contender: Contender
  readonly seeds: readonly number[]
}

/** Pairs of seeds, of which every contender has its turn. */
function roundsOf(inputs: MeasureInputs): readonly Round[] {
  const pairs = seedsOf(inputs).flatMap((seed, at, seeds) =>
    at % 2 === 0 ? [[seed, ...seeds.slice(at + 1, at + 2)]] : [],
  )
  return pairs.flatMap((seeds) => inputs.contenders.map((contender) => ({ contender, seeds })))
}

/** The runs of a round are added together: there are all of them or none. */
function areMeasured(seeds: readonly number[], runs: readonly Run[], { seed: first }: MeasureInputs): boolean {
  return seeds.every((seed) => seed < first + runs.length)
}

/** What the measurements of one round share. */
interface MeasuringRound extends Measuring {
  readonly watch: Watch
  /** When their trainings were at work. */
  readonly spans: Span[]
}

async function* measureOne(
  contender: Contender,
  inputs: MeasureInputs,
  { evaluator, exam, sources, watch, spans }: MeasuringRound,
  stream: Stream,
): AsyncGenerator<WorkStep, Omit<Run, 'seconds'>> {
  const material = yield* gatherMaterial(contender, sources, stream.fork(`pictures/${contender}`))
  const lesson = {
    examples: material.examples,
    recipe: { ...inputs.recipe, steps: stepsOf(contender, inputs) },
    normalization: inputs.set.normalization,
    stream: stream.fork('network'),
  }
  const { said, ...evaluation } = yield* timeTraining(exam(evaluator, lesson, watch), inputs.now, spans)
  const { examples, bytes, missingClasses } = material
  const isAsked = asked.some((one) => one === contender)
  return { evaluation, ...(isAsked && said && { said }), pictures: examples.count, bytes, missingClasses }
}

/** The pictures by which all trainings are watched. */
export function chooseWatched({ validation, seed }: Pick<MeasureInputs, 'validation' | 'seed'>): Watch {
  const order = permutation(createStream(seed).fork('watched'), pictureCount(validation))
  return { on: asValidation(selectPictures(validation, order.subarray(0, MOST_WATCHED))), points: CURVE_POINTS }
}
