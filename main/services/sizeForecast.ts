import { decodedCount, decodedPerClass, type SpectrumPlan, type Storage } from '../../shared/domain/distilledSet.ts'
import { indicesByClass, pictureCount, valuesPerPicture } from '../../shared/domain/pictures.ts'
import type { FitPolicy } from '../../shared/domain/reading.ts'
import type { PresetName } from '../../shared/domain/studyPlan.ts'
import { Failure, type Problem } from '../../shared/errors.ts'
import { choosePlan } from '../engine/spectrum/choosePlan.ts'
import { leastForTraining } from '../images/inspection/checks/counts.ts'
import {
  forecastBasis, forecastGap, type ForecastBasis, type GapForecast,
} from '../images/inspection/forecast/forecast.ts'
import { budgetBytes, type Budget } from './budget.ts'
import { openDataSet, type DataSet } from './dataSet.ts'
import type { PictureSource } from './pictureSource.ts'
import { mostSideOf } from './presets.ts'
import { requireKept } from './projects.ts'
import { takeSteps, type Work } from './work.ts'

/** Steps in which the progress of the forecast is told. */
const PROGRESS_STEPS = 100

/** As for a distillation, for several budgets. */
export interface SizeForecastRequest {
  readonly source: PictureSource
  readonly budgets: readonly Budget[]
  readonly preset: PresetName
  readonly storage: Storage
  readonly size?: number
  readonly fit?: FitPolicy
  readonly seed: number
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
 * @throws Failure as `loadSource` and `requireKept`
 * @throws Cancelled
 */
export async function forecastSizes(request: SizeForecastRequest, work: Work): Promise<SizeForecasts> {
  const { source, preset, size = { most: mostSideOf(preset) }, fit = 'stretch', seed } = request
  const data = await openDataSet({ source, size, channels: 'auto', fit, seed }, work)
  if (source.kind === 'snapshot') requireKept(source.project, data.loaded, request)
  const tellPart = (part: number): void => {
    const done = Math.floor(part * PROGRESS_STEPS)
    work.tell({ kind: 'progress', phase: 'forecasting', done, total: PROGRESS_STEPS })
  }
  const basis = await takeSteps(forecastBasis(data.training), work, tellPart)
  tellPart(1)
  const outcomes = request.budgets.map((budget) => forecastOf(budget, { data, basis, storage: request.storage }))
  const { training, originalBytes } = data.loaded
  return {
    pictures: pictureCount(training),
    originalBytes,
    sizes: outcomes.filter((outcome) => 'plan' in outcome),
    impossible: outcomes.filter((outcome) => 'problem' in outcome),
    smallClasses: indicesByClass(training).flatMap(({ length }, label) =>
      (length < leastForTraining ? [{ name: training.classes[label] ?? '', pictures: length }] : [])),
  }
}

/** What all budgets are forecast by. */
interface Known {
  readonly data: DataSet
  readonly basis: ForecastBasis
  readonly storage: Storage
}

/** One budget that is too small or too large leaves the others as they are. */
function forecastOf(
  budget: Budget,
  { data: { loaded, training }, basis, storage }: Known,
): SizeForecast | SizeForecasts['impossible'][number] {
  const bytes = budgetBytes(budget, loaded.training)
  try {
    const plan = choosePlan({ training, storage, bytes })
    return {
      budgetBytes: bytes,
      ofTraining: bytes / loaded.training.pixels.length,
      picturesWorth: bytes / valuesPerPicture(loaded.training.shape),
      plan,
      decodedPictures: decodedCount(plan),
      gap: forecastGap(basis, decodedPerClass(plan)),
    }
  } catch (error) {
    if (error instanceof Failure) return { budgetBytes: bytes, problem: error.problem }
    throw error
  }
}
