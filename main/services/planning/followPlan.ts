import type { FollowedPlan } from '../../../shared/domain/studyPlan.ts'
import type { DistillationRequest } from '../distillation.ts'

/** The request whose study is the plan's: with its numbers, computed by the same executor. */
export function followPlan<Request extends object>(
  request: Request,
  { preset, executor, effort }: FollowedPlan,
): Request & Pick<DistillationRequest, 'preset' | 'executor' | 'overrides'> {
  const { experts, epochs, iterations, evaluationSteps, seeds } = effort
  return { ...request, preset, executor, overrides: { experts, epochs, iterations, evaluationSteps, seeds } }
}
