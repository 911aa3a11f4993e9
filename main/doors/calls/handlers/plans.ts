import { planAside } from '../../../services/planning/planAside.ts'
import type { HandlersOf } from '../handlers.ts'
import type { HandlerMeans } from '../means.ts'
import { sourceOf } from '../sourceOf.ts'
import { workOf } from '../workOf.ts'

export function planHandlers(
  dataFolder: string,
  { side, jobs }: Pick<HandlerMeans, 'side' | 'jobs'>,
): HandlersOf<'plans'> {
  return {
    'plans.make': ({ project, snapshot, wishes, seeds, ...wished }, context) => {
      const source = sourceOf(dataFolder, { project, ...(snapshot !== undefined && { snapshot }) })
      const request = { ...wished, source, overrides: { seeds } }
      return planAside(side, dataFolder, { request, wishes, isBusy: jobs.isWorking() }, workOf(context))
    },
  }
}
