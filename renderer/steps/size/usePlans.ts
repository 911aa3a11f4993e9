import { computed, watch, type ComputedRef } from 'vue'
import type { Input } from '../../../shared/contract/calls.ts'
import { useSettled } from '../../composables/useSettled.ts'
import type { Answers, Asked } from '../../stores/answers.ts'
import { useSizes, type Pace, type SizeChoice, type SizeForecast, type StudyPlan } from '../../stores/sizes.ts'
import { SEED } from './seed.ts'

/** Milliseconds in which the slider has to rest. */
const REST = 400

type Question = Input<'plans.make'>

/** What is planned for. */
export interface Planned {
  readonly project: string
  readonly snapshot: number
  readonly size: SizeForecast
  readonly choice: SizeChoice
}

/** The plan of each pace, as far as it is known; what was not asked for yet is asked for. */
export function usePlans(planned: () => Planned | undefined): {
  readonly plans: ComputedRef<Readonly<Record<Pace, Asked<StudyPlan> | undefined>>>
  readonly askAgain: () => void
  /** Gives up the plans that are still made: whatever works then is to have the PC for itself. */
  readonly giveUp: () => void
} {
  const { plans: answers } = useSizes()
  const question = (wishes: Question['wishes']): Question | undefined => {
    const now = planned()
    if (now === undefined) return undefined
    const { project, snapshot, size, choice: { storage, seeds, augmentation, executor } } = now
    const budget = { kind: 'bytes', bytes: size.budgetBytes } as const
    return { project, snapshot, storage, seed: SEED, budget, executor, seeds, augmentation, wishes }
  }
  const asked = {
    quick: computed(() => question(['quick'])),
    longer: computed(() => question(['standard', 'thorough'])),
    minutes: computed(() => question([{ minutes: planned()?.choice.minutes ?? 1 }])),
  }
  const settled = useSettled(() => JSON.stringify([asked.quick.value, asked.minutes.value]), REST)

  function ask(): void {
    want(answers.quick, asked.quick.value)
    want(answers.longer, asked.longer.value)
    if (planned()?.choice.pace === 'minutes') want(answers.minutes, asked.minutes.value)
  }
  watch([settled, () => planned()?.choice.pace === 'minutes', () => planned() === undefined], ask, { immediate: true })

  const plans = computed(() => ({
    quick: answerOf(answers.quick, asked.quick.value, 0),
    standard: answerOf(answers.longer, asked.longer.value, 0),
    thorough: answerOf(answers.longer, asked.longer.value, 1),
    minutes: answerOf(answers.minutes, asked.minutes.value, 0),
  }))
  return { plans, askAgain: ask, giveUp: () => Object.values(answers).forEach((one) => one.giveUp()) }
}

function want(answers: Answers<Question, readonly StudyPlan[]>, question: Question | undefined): void {
  if (question !== undefined) answers.want(question)
}

function answerOf(
  answers: Answers<Question, readonly StudyPlan[]>,
  question: Question | undefined,
  at: number,
): Asked<StudyPlan> | undefined {
  const asked = question && answers.of(question)
  if (asked?.kind !== 'here') return asked
  const value = asked.value[at]
  return value && { kind: 'here', value }
}
