import { measureAside } from '../../../services/forecasting/measureAside.ts'
import type { SideWork } from '../../../services/jobs/sideWork.ts'
import { forecastSizes } from '../../../services/sizeForecast.ts'
import type { HandlersOf } from '../handlers.ts'
import { sourceOf } from '../sourceOf.ts'
import { workOf } from '../workOf.ts'

export function forecastHandlers(dataFolder: string, side: Pick<SideWork, 'run'>): HandlersOf<'forecasts'> {
  const measure = measureAside(side)
  return {
    'forecasts.sizes': ({ project, snapshot, ...request }, context) => {
      const source = sourceOf(dataFolder, { project, ...(snapshot !== undefined && { snapshot }) })
      return forecastSizes({ ...request, source }, workOf(context), measure)
    },
  }
}
