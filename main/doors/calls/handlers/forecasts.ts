import { forecastSizes } from '../../../services/sizeForecast.ts'
import type { HandlersOf } from '../handlers.ts'
import { sourceOf } from '../sourceOf.ts'
import { workOf } from '../workOf.ts'

export function forecastHandlers(dataFolder: string): HandlersOf<'forecasts'> {
  return {
    'forecasts.sizes': ({ budgets, preset, storage, seed, ...source }, context) =>
      forecastSizes({ source: sourceOf(dataFolder, source), budgets, preset, storage, seed }, workOf(context)),
  }
}
