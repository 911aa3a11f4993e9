import { totalOf, type StudyPlan } from '../../../shared/domain/studyPlan.ts'
import { Failure } from '../../../shared/errors.ts'
import type { Work } from '../work.ts'
import type { PlanningKnown } from './known.ts'
import { planStudies } from './planStudies.ts'
import type { PlanRequest } from './prepareStudy.ts'

/**
 * The plan of the most thorough study that fits into so many minutes on this machine.
 * @throws Failure 'time-too-short'; Failure and Cancelled as `planStudies`
 */
export async function planWithin(
  minutes: number,
  request: PlanRequest,
  known: PlanningKnown,
  work: Work,
): Promise<StudyPlan> {
  const [plan] = await planStudies(request, [{ minutes }], known, work)
  if (plan?.inTime) return plan
  throw new Failure({ code: 'time-too-short', minutes, needed: plan === undefined ? 0 : totalOf(plan.seconds) })
}
