import type { SideWork } from '../../../services/jobs/sideWork.ts'
import { planAside } from '../../../services/planning/planAside.ts'
import type { HandlersOf } from '../handlers.ts'
import { sourceOf } from '../sourceOf.ts'
import { workOf } from '../workOf.ts'

export function planHandlers(dataFolder: string, side: Pick<SideWork, 'run'>): HandlersOf<'plans'> {
  return {
    'plans.make': ({ project, snapshot, wishes, seeds, ...wished }, context) => {
      const source = sourceOf(dataFolder, { project, ...(snapshot !== undefined && { snapshot }) })
      const request = { ...wished, source, overrides: { seeds } }
      return planAside(side, dataFolder, { request, wishes }, workOf(context))
    },
  }
}
