import type { Work } from '../work.ts'
import { openKeptFacts, type ForecastFacts } from './keptFacts.ts'
import { measureFacts, type FactsRequest, type MeasureFacts } from './measureFacts.ts'

/**
 * What forecasts rest on; of a snapshot, it is measured once.
 *
 * @throws Failure as `openKeptFacts` and `measure`
 * @throws Cancelled
 */
export async function forecastFacts(
  request: FactsRequest,
  work: Work,
  measure: MeasureFacts = measureFacts,
): Promise<ForecastFacts> {
  const { source, seed, size, fit } = request
  // Whoever asks for a size or a fit is to hear that a project keeps another.
  if (source.kind === 'folder' || size !== undefined || fit !== undefined) return measure(request, work)
  const kept = await openKeptFacts(source, seed)
  const known = await kept.read()
  if (known !== undefined) return known
  const facts = await measure({ ...request, source: kept.source }, work)
  await kept.write(facts)
  return facts
}
