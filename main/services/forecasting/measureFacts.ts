import { forecastBasis } from '../../images/inspection/forecast/forecast.ts'
import { openStudyPictures, type StudyPictures } from '../studyPictures.ts'
import { takeSteps, type Work } from '../work.ts'
import type { ForecastFacts } from './keptFacts.ts'

/** Steps in which the progress of the forecast is told. */
const PROGRESS_STEPS = 100

/** How the facts are measured: here, or in a process of its own. */
export type MeasureFacts = (request: StudyPictures, work: Work) => Promise<ForecastFacts>

/** Measures what forecasts rest on. @throws Failure and Cancelled as `openStudyPictures` */
export async function measureFacts(request: StudyPictures, work: Work): Promise<ForecastFacts> {
  const { loaded, training } = await openStudyPictures(request, work)
  const tellPart = (part: number): void => {
    const done = Math.floor(part * PROGRESS_STEPS)
    work.tell({ kind: 'progress', phase: 'forecasting', done, total: PROGRESS_STEPS })
  }
  const basis = await takeSteps(forecastBasis(training), work, tellPart)
  tellPart(1)
  return { all: loaded.training, training, originalBytes: loaded.originalBytes, basis }
}
