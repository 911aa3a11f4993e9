import type { FitPolicy } from '../../../shared/domain/reading.ts'
import type { PresetName } from '../../../shared/domain/studyPlan.ts'
import { forecastBasis } from '../../images/inspection/forecast/forecast.ts'
import { openDataSet } from '../dataSet.ts'
import type { PictureSource } from '../pictureSource.ts'
import { mostSideOf } from '../presets.ts'
import { requireKept } from '../projects.ts'
import { takeSteps, type Work } from '../work.ts'
import type { ForecastFacts } from './keptFacts.ts'

/** Steps in which the progress of the forecast is told. */
const PROGRESS_STEPS = 100

/** The pictures that are forecast for, as a distillation would take them. */
export interface FactsRequest {
  readonly source: PictureSource
  readonly preset: PresetName
  readonly size?: number
  readonly fit?: FitPolicy
  readonly seed: number
}

/** How the facts are measured: here, or in a process of its own. */
export type MeasureFacts = (request: FactsRequest, work: Work) => Promise<ForecastFacts>

/** Measures what forecasts rest on. @throws Failure as `openDataSet` and `requireKept`; @throws Cancelled */
export async function measureFacts(request: FactsRequest, work: Work): Promise<ForecastFacts> {
  const { source, preset, size = { most: mostSideOf(preset) }, fit = 'stretch', seed } = request
  const { loaded, training } = await openDataSet({ source, size, channels: 'auto', fit, seed }, work)
  if (source.kind === 'snapshot') requireKept(source.project, loaded, request)
  const tellPart = (part: number): void => {
    const done = Math.floor(part * PROGRESS_STEPS)
    work.tell({ kind: 'progress', phase: 'forecasting', done, total: PROGRESS_STEPS })
  }
  const basis = await takeSteps(forecastBasis(training), work, tellPart)
  tellPart(1)
  return { all: loaded.training, training, originalBytes: loaded.originalBytes, basis }
}
