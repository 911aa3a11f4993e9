import { contenders, type Contender } from '../../../shared/domain/comparison.ts'
import { decodedCount } from '../../../shared/domain/distilledSet.ts'
import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import type { PhaseSeconds } from '../../../shared/domain/studyPlan.ts'
import { candidatesFor, spreadOver, type SheetCandidate } from '../../engine/baseline/sheetCandidates.ts'
import type { BatchSeconds } from '../../engine/costs/networkCosts.ts'
import { fitCount } from '../../engine/spectrum/refits.ts'
import { CURVE_POINTS, MOST_WATCHED } from '../../evidence/measureAll.ts'
import type { SheetCosts, StudyCosts } from './costs.ts'
import { decodedValues, learnedNumbers, trajectoryOf, type StudySize } from './studySize.ts'

/** Times that a set is written to see its size in one fit of the quantizer: two ends and the bisections between. */
const WRITINGS_A_FIT = 16
/** Encodings until a sheet is full enough, where it is tried and where it is compared: means of what was counted. */
const ENCODINGS = { tried: 2.5, compared: 3.5 } as const
/** An encoder works on one core while a training that takes turns with it works on all: half of its time is hidden. */
const HIDDEN = 0.5
/** A training without another to take turns with (docs/performance.md). */
const ALONE = 1.2

/** Seconds that a study takes, from what its pieces cost: no more than sums and products. */
export function estimateSeconds(size: StudySize, costs: StudyCosts): PhaseSeconds {
  return {
    loading: costs.loading,
    experts: expertSeconds(size, costs),
    distilling: distillingSeconds(size, costs),
    comparing: comparingSeconds(size, costs),
  }
}

function expertSeconds(size: StudySize, { network }: StudyCosts): number {
  const { experts, epochs, expertBatch, expertPictures } = trajectoryOf(size)
  const steps = Math.max(1, Math.floor(Math.min(size.training, expertPictures) / expertBatch))
  return experts * epochs * steps * batchSeconds(network.training, Math.min(expertBatch, size.training))
}

function distillingSeconds(size: StudySize, { network, spectrum }: StudyCosts): number {
  const { innerSteps, innerBatch, guideBatch, guideWeight } = trajectoryOf(size)
  const { iterations } = size.recipes.distillation
  const walk = innerSteps * batchSeconds(network.matching, Math.min(innerBatch, decodedCount(size.spectrum)))
  const guide = guideWeight > 0 ? ALONE * batchSeconds(network.training, Math.min(guideBatch, size.training)) : 0
  const iteration = walk + guide + spectrum.decodedValue * decodedValues(size)
  const fits = fitCount(size.recipes.distillation) * WRITINGS_A_FIT * spectrum.codedNumber * learnedNumbers(size)
  return iterations * iteration + fits
}

function comparingSeconds(size: StudySize, costs: StudyCosts): number {
  const { evaluation } = size.recipes
  const candidates = candidatesFor(costs.sheet.probes, size.training, size.budgetBytes)
  const tried = spreadOver(candidates, evaluation.sheet.trainings)
  const typical = tried[Math.floor(tried.length / 2)]
  const trials = tried.map((sheet) =>
    sheetSeconds(sheet, ENCODINGS.tried, size, costs.sheet) +
    evaluation.steps * stepSeconds(sheet.count, size, costs) + size.validation * costs.network.prediction)
  const inPairs = contenders.map((contender) => contenderSeconds(contender, typical, size, costs))
  const aSeed = sumOf(inPairs)
  const odd = evaluation.seeds % 2 === 1 ? ALONE - 1 : 0
  return costs.sheet.probing + sumOf(trials) + (evaluation.seeds + odd) * aSeed
}

/** One network of a contender: its pictures, its training, its measurements. */
function contenderSeconds(
  contender: Contender,
  sheet: SheetCandidate | undefined,
  size: StudySize,
  costs: StudyCosts,
): number {
  const { steps, fullEpochs, batch } = size.recipes.evaluation
  const pictures = picturesOf(contender, sheet, size)
  if (pictures === 0) return 0
  const all = contender === 'full' ? Math.max(steps, Math.ceil((fullEpochs * size.training) / batch)) : steps
  const watched = CURVE_POINTS * Math.min(MOST_WATCHED, size.validation)
  const training = all * stepSeconds(pictures, size, costs)
  const coding = contender === 'coded' && sheet ? sheetSeconds(sheet, ENCODINGS.compared, size, costs.sheet) : 0
  return training + coding + (watched + size.test) * costs.network.prediction
}

function picturesOf(contender: Contender, sheet: SheetCandidate | undefined, size: StudySize): number {
  switch (contender) {
    case 'full':
      return size.training
    case 'pack':
      return decodedCount(size.spectrum)
    case 'random':
    case 'kMeans':
      return Math.min(size.training, Math.floor(size.budgetBytes / valuesPerPicture(size.spectrum.image)))
    case 'coded':
      return sheet?.count ?? 0
  }
}

/** A sheet that is filled and opened, beside other work. */
function sheetSeconds(
  { settings: { format, height, width }, count }: SheetCandidate,
  encodings: number,
  { spectrum: { image } }: StudySize,
  costs: SheetCosts,
): number {
  const encoding = encodings * count * height * width * image.channels * costs.encodedValue[format]
  // Each picture is made smaller once and larger again.
  return HIDDEN * encoding + 2 * count * costs.scaledPicture
}

function stepSeconds(pictures: number, { recipes: { evaluation } }: StudySize, { network }: StudyCosts): number {
  return batchSeconds(network.training, Math.min(evaluation.batch, pictures))
}

function batchSeconds({ fixed, picture }: BatchSeconds, pictures: number): number {
  return fixed + picture * pictures
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
