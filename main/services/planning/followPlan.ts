import type { StudyPlan } from '../../../shared/domain/studyPlan.ts'
import type { DistillationRequest } from '../distillation.ts'

/** The request whose study is the plan's: with its numbers, computed by the same executor. */
export function followPlan(request: Omit<DistillationRequest, 'preset'>, plan: StudyPlan): DistillationRequest {
  const { experts, epochs, iterations, evaluationSteps, seeds } = plan.effort
  return {
    ...request,
    preset: plan.preset,
    executor: plan.executor,
    overrides: { experts, epochs, iterations, evaluationSteps, seeds },
  }
}
