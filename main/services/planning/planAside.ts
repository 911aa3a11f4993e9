import type { PlanWish, StudyPlan } from '../../../shared/domain/studyPlan.ts'
import { neededFor } from '../jobs/neededPictures.ts'
import { settled } from '../jobs/queueStudy.ts'
import type { SideWork } from '../jobs/sideWork.ts'
import type { PlanTaskRequest, PlanTaskResult } from '../tasks/sideTasks.ts'
import type { Work } from '../work.ts'
import { planningKnown } from './known.ts'
import type { PlanRequest } from './prepareStudy.ts'
import { presetsFor } from './presetsFor.ts'

/** What is to be planned. */
export interface PlanWanted {
  readonly request: PlanRequest
  readonly wishes: readonly PlanWish[]
  /** Whether jobs work meanwhile. */
  readonly isBusy: boolean
}

/** Plans as `planStudies`, in a process of its own: compiling and timing would hold up the program. */
export async function planAside(
  side: Pick<SideWork, 'run'>,
  libraryFolder: string,
  { request: wished, wishes, isBusy }: PlanWanted,
  work: Work,
): Promise<readonly StudyPlan[]> {
  const request = { ...wished, source: await settled(wished.source) }
  const presets = new Set(wishes.flatMap(presetsFor))
  const pictures = Array.from(presets, (preset) => neededFor({ ...request, preset }))
  const asked: PlanTaskRequest = { request, wishes, known: await planningKnown(libraryFolder, isBusy) }
  // What `runPlan` left.
  return (await side.run({ kind: 'plan', request: asked, pictures }, work) as PlanTaskResult).plans
}
