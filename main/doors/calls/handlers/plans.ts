import { planStudies } from '../../../services/planning/planStudies.ts'
import type { HandlersOf } from '../handlers.ts'
import { sourceOf } from '../sourceOf.ts'
import { workOf } from '../workOf.ts'

export function planHandlers(dataFolder: string): HandlersOf<'plans'> {
  return {
    'plans.make': ({ project, snapshot, wishes, seeds, ...request }, context) => {
      const source = sourceOf(dataFolder, { project, ...(snapshot !== undefined && { snapshot }) })
      return planStudies({ ...request, source, overrides: { seeds } }, wishes, dataFolder, workOf(context))
    },
  }
}
