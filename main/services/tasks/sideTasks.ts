import type { PlanWish, StudyPlan } from '../../../shared/domain/studyPlan.ts'
import type { Task } from '../../jobs/process/messages.ts'
import { measureFacts } from '../forecasting/measureFacts.ts'
import type { ForecastFacts } from '../forecasting/keptFacts.ts'
import type { EngineMeans } from '../jobs/throughProgram.ts'
import type { PlanningKnown } from '../planning/known.ts'
import { planStudies } from '../planning/planStudies.ts'
import type { PlanRequest } from '../planning/prepareStudy.ts'
import type { StudyPictures } from '../studyPictures.ts'
import type { Work } from '../work.ts'

/** What a process that plans is asked for. */
export interface PlanTaskRequest {
  readonly request: PlanRequest
  readonly wishes: readonly PlanWish[]
  readonly known: PlanningKnown
}

/** What it leaves. */
export interface PlanTaskResult {
  readonly plans: readonly StudyPlan[]
}

/** Plans studies. @throws Failure and Cancelled as `planStudies` */
export async function runPlan(task: Task, means: EngineMeans): Promise<PlanTaskResult> {
  // What `planAside` asked for.
  const { request, wishes, known } = task.request as PlanTaskRequest
  return { plans: await planStudies(request, wishes, known, workOf(means)) }
}

/** Measures what forecasts rest on. @throws Failure and Cancelled as `measureFacts` */
export function runFacts(task: Task, means: EngineMeans): Promise<ForecastFacts> {
  // What `measureAside` asked for.
  return measureFacts(task.request as StudyPictures, workOf(means))
}

function workOf({ tell, signal, library }: EngineMeans): Work {
  return {
    signal,
    now: () => performance.now() / 1000,
    library,
    tell: (event) => {
      if (event.kind === 'progress') tell({ phase: event.phase, done: event.done, total: event.total })
    },
  }
}
