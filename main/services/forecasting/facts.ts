import type { StudyPictures } from '../studyPictures.ts'
import type { Work } from '../work.ts'
import { openKeptFacts, type ForecastFacts } from './keptFacts.ts'
import { measureFacts, type MeasureFacts } from './measureFacts.ts'

/**
 * What forecasts rest on; of a snapshot, it is measured once for each side.
 *
 * @throws Failure as `openKeptFacts` and `measure`
 * @throws Cancelled
 */
export async function forecastFacts(
  request: StudyPictures,
  work: Work,
  measure: MeasureFacts = measureFacts,
): Promise<ForecastFacts> {
  const { source, fit } = request
  // Whoever asks for a fit is to hear that a project keeps another.
  if (source.kind === 'folder' || fit !== undefined) return measure(request, work)
  const kept = await openKeptFacts({ ...request, source })
  const known = await kept.read()
  if (known !== undefined) return known
  const facts = await measure({ ...request, source: kept.source }, work)
  await kept.write(facts)
  return facts
}
