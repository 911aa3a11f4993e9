import { neededFor } from '../jobs/neededPictures.ts'
import type { SideWork } from '../jobs/sideWork.ts'
import type { ForecastFacts } from './keptFacts.ts'
import type { MeasureFacts } from './measureFacts.ts'

/** Measures as `measureFacts`, in a process of its own. */
export function measureAside(side: Pick<SideWork, 'run'>): MeasureFacts {
  return async (request, work) =>
    // What `runFacts` left.
    await side.run({ kind: 'facts', request, pictures: [neededFor(request)] }, work) as ForecastFacts
}
