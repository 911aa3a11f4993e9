import { useJobs } from '../../stores/jobs.ts'
import type { SizeForecast, StudyPlan } from '../../stores/sizes.ts'
import { useText } from '../../text/useText.ts'
import { SEED } from './seed.ts'
import type { Planned } from './usePlans.ts'

/** Puts what was chosen behind all jobs, as it was planned. Both return the job's number, unless it was refused. */
export function useStudyStart(): {
  readonly distill: (planned: Planned, plan: StudyPlan, hours: 'any' | 'night') => Promise<number | undefined>
  readonly sweep: (planned: Planned, plan: StudyPlan, trial: readonly SizeForecast[]) => Promise<number | undefined>
} {
  const jobs = useJobs()
  const { language } = useText()

  function recipe({ project, snapshot, choice }: Planned, plan: StudyPlan) {
    const { preset, executor, seconds, uncorrected, effort: { experts, epochs, iterations, evaluationSteps } } = plan
    const { storage, seeds, augmentation } = choice
    return {
      project, snapshot, preset, storage, seed: SEED, seeds, executor, augmentation, language: language.value,
      plan: { effort: { experts, epochs, iterations, evaluationSteps }, executor, seconds, uncorrected },
    }
  }

  return {
    distill: (planned, plan, hours) => jobs.start({
      kind: 'distill', ...recipe(planned, plan), budget: { kind: 'bytes', bytes: planned.size.budgetBytes }, hours,
    }),
    sweep: (planned, plan, trial) => jobs.start({
      kind: 'sweep', ...recipe(planned, plan), repeats: 1, hours: 'any',
      budgets: trial.map(({ budgetBytes: bytes }) => ({ kind: 'bytes', bytes } as const)),
    }),
  }
}
