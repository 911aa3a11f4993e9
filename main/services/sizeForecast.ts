import { decodedCount, decodedPerClass, type SpectrumPlan, type Storage } from '../../shared/domain/distilledSet.ts'
import { indicesByClass, pictureCount, valuesPerPicture } from '../../shared/domain/pictures.ts'
import { Failure, type Problem } from '../../shared/errors.ts'
import { choosePlan } from '../engine/spectrum/choosePlan.ts'
import { leastForTraining } from '../images/inspection/checks/counts.ts'
import { forecastGap, type GapForecast } from '../images/inspection/forecast/forecast.ts'
import { budgetBytes, type Budget } from './budget.ts'
import { forecastFacts } from './forecasting/facts.ts'
import type { ForecastFacts } from './forecasting/keptFacts.ts'
import type { MeasureFacts } from './forecasting/measureFacts.ts'
import type { StudyPictures } from './studyPictures.ts'
import type { Work } from './work.ts'

/** As for a distillation, for several budgets. */
export interface SizeForecastRequest extends StudyPictures {
  readonly budgets: readonly Budget[]
  readonly storage: Storage
}

/** What a pack of a budget would be, and what it should cost. */
export interface SizeForecast {
  readonly budgetBytes: number
  /** Part of the training pictures' bytes at training size, 0 to 1. */
  readonly ofTraining: number
  /** As many raw pictures at training size take its bytes. */
  readonly picturesWorth: number
  readonly plan: SpectrumPlan
  readonly decodedPictures: number
  /** Of accuracy, 0 to 1. */
  readonly gap: GapForecast
}

/** How small a set may get. */
export interface SizeForecasts {
  /** That can be learned from. */
  readonly pictures: number
  /** Size on disk of their files. */
  readonly originalBytes: number
  /** Those into which pictures can be distilled. */
  readonly sizes: readonly SizeForecast[]
  readonly impossible: readonly { readonly budgetBytes: number; readonly problem: Problem }[]
  /** Classes of which too few pictures are there to forecast or learn anything certain. */
  readonly smallClasses: readonly { readonly name: string; readonly pictures: number }[]
}

/**
 * What packs of some budgets would be, and what they should cost in accuracy, without distilling any.
 *
 * @throws Failure and Cancelled as `forecastFacts`
 */
export async function forecastSizes(
  request: SizeForecastRequest,
  work: Work,
  measure?: MeasureFacts,
): Promise<SizeForecasts> {
  const facts = await forecastFacts(request, work, measure)
  const outcomes = request.budgets.map((budget) => forecastOf(budget, facts, request.storage))
  const { all, originalBytes } = facts
  return {
    pictures: pictureCount(all),
    originalBytes,
    sizes: outcomes.filter((outcome) => 'plan' in outcome),
    impossible: outcomes.filter((outcome) => 'problem' in outcome),
    smallClasses: indicesByClass(all).flatMap(({ length }, label) =>
      (length < leastForTraining ? [{ name: all.classes[label] ?? '', pictures: length }] : [])),
  }
}

/** One budget that is too small or too large leaves the others as they are. */
function forecastOf(
  budget: Budget,
  { all, training, basis }: ForecastFacts,
  storage: Storage,
): SizeForecast | SizeForecasts['impossible'][number] {
  const bytes = budgetBytes(budget, all)
  const pictureBytes = valuesPerPicture(all.shape)
  try {
    const plan = choosePlan({ training, storage, bytes })
    return {
      budgetBytes: bytes,
      ofTraining: bytes / (pictureCount(all) * pictureBytes),
      picturesWorth: bytes / pictureBytes,
      plan,
      decodedPictures: decodedCount(plan),
      gap: forecastGap(basis, decodedPerClass(plan)),
    }
  } catch (error) {
    if (error instanceof Failure) return { budgetBytes: bytes, problem: error.problem }
    throw error
  }
}
