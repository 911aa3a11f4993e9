import { contenders, type Contender } from '../../shared/domain/comparison.ts'
import { asValidation, pictureCount, selectPictures } from '../../shared/domain/pictures.ts'
import { createStream, permutation, type Stream } from '../../shared/stream.ts'
import { finalEvaluate } from '../engine/evaluation/evaluate.ts'
import type { Evaluator } from '../engine/evaluation/evaluator.ts'
import type { Watch } from '../engine/evaluation/trainFromScratch.ts'
import { sideBySide } from '../engine/sideBySide.ts'
import { seedsOf, sheetSteps, stepsOf, totalSteps, type CompareInputs } from './compareInputs.ts'
import { gatherMaterial, type Sources } from './material.ts'
import type { Run } from './summarize.ts'
import {
  secondsIn, timeTraining, trackSteps, type CompareEvent, type CompareProgress, type Span, type WorkStep,
} from './trackSteps.ts'

/** Points of a learning curve, and the most validation pictures that are looked at for one. */
export const CURVE_POINTS = 8
export const MOST_WATCHED = 1000

/** Trains and measures the networks of everybody that were not measured yet. */
export async function* measureAll(
  evaluator: Evaluator,
  inputs: CompareInputs,
  sources: Sources,
  from: CompareProgress['runs'],
): AsyncGenerator<CompareEvent, CompareProgress['runs']> {
  let runs = from
  const sheet = sources.sheet ?? null
  const watch = chooseWatched(inputs)
  const total = totalSteps(inputs)
  let before = sheetSteps(inputs)
  for (const { contender, seeds } of roundsOf(inputs)) {
    const eventAt = (done: number): CompareEvent => ({
      contender, done: before + done, total, progress: { sheet, runs },
    })
    if (!areMeasured(seeds, runs[contender], inputs)) {
      const shared = { sources, watch, spans: [] }
      const measured = yield* trackSteps(sideBySide(seeds.map((seed) => () =>
        measureOne(contender, evaluator, inputs, shared, createStream(seed).fork('evaluation')),
      )), inputs, eventAt)
      // Networks that are trained side by side share the time.
      const seconds = secondsIn(shared.spans) / seeds.length
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
function roundsOf(inputs: CompareInputs): readonly Round[] {
  const pairs = seedsOf(inputs).flatMap((seed, at, seeds) =>
    at % 2 === 0 ? [[seed, ...seeds.slice(at + 1, at + 2)]] : [],
  )
  return pairs.flatMap((seeds) => contenders.map((contender) => ({ contender, seeds })))
}

/** The runs of a round are added together: there are all of them or none. */
function areMeasured(seeds: readonly number[], runs: readonly Run[], { seed: first }: CompareInputs): boolean {
  return seeds.every((seed) => seed < first + runs.length)
}

/** What the measurements of one round share. */
interface Shared {
  readonly sources: Sources
  readonly watch: Watch
  /** When their trainings were at work. */
  readonly spans: Span[]
}

async function* measureOne(
  contender: Contender,
  evaluator: Evaluator,
  inputs: CompareInputs,
  { sources, watch, spans }: Shared,
  stream: Stream,
): AsyncGenerator<WorkStep, Omit<Run, 'seconds'>> {
  const material = yield* gatherMaterial(contender, sources, stream.fork(`pictures/${contender}`))
  const lesson = {
    examples: material.examples,
    recipe: { ...inputs.recipe, steps: stepsOf(contender, inputs) },
    normalization: inputs.set.normalization,
    stream: stream.fork('network'),
  }
  const evaluation = yield* timeTraining(finalEvaluate(evaluator, lesson, watch, inputs.test), inputs.now, spans)
  const { examples, bytes, missingClasses } = material
  return { evaluation, pictures: examples.count, bytes, missingClasses }
}

function chooseWatched({ validation, seed }: CompareInputs): Watch {
  const order = permutation(createStream(seed).fork('watched'), pictureCount(validation))
  return { on: asValidation(selectPictures(validation, order.subarray(0, MOST_WATCHED))), points: CURVE_POINTS }
}
