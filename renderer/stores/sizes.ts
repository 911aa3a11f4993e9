import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Input, Output } from '../../shared/contract/calls.ts'
import { createAnswers, type Answers } from './answers.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type Forecasts = Output<'forecasts.sizes'>
export type SizeForecast = Forecasts['sizes'][number]
export type StudyPlan = Output<'plans.make'>[number]
export type DoneSweep = Output<'sweeps.list'>[number]
export type Snapshot = Output<'snapshots.list'>[number]
type Making = Pick<Input<'plans.make'>, 'storage' | 'seeds' | 'augmentation' | 'executor'>

/** How long a person wants to wait: as a preset says, or as many minutes as she has. */
export const paces = ['quick', 'standard', 'thorough', 'minutes'] as const
export type Pace = (typeof paces)[number]

/** What a person has chosen for a project. */
export interface SizeChoice extends Making {
  /** Undefined until she has chosen: then it is what is proposed. */
  readonly budgetBytes: number | undefined
  readonly pace: Pace
  readonly minutes: number
}

/** A first try that takes little, with what parts and lights vary by in any plant. */
const usualChoice: SizeChoice = {
  budgetBytes: undefined,
  pace: 'quick',
  minutes: 30,
  storage: 'i8',
  seeds: 3,
  augmentation: { flip: true, shift: true, scale: true, cutout: true, brightness: true, contrast: true },
  executor: 'auto',
}

/** The frozen pictures that sizes are chosen for, and the sweeps that were done. */
export interface SizePage {
  readonly project: string
  /** The newest; undefined where there is none. */
  readonly snapshot: Snapshot | undefined
  readonly sweeps: readonly DoneSweep[]
}

/** How small the pictures of a project shall get. What was chosen and computed stays while the window is open. */
export const useSizes = defineStore('sizes', () => {
  const host = useHost()
  const { tell } = useNotices()
  const page = shallowRef<SizePage>()
  const choices = shallowRef<ReadonlyMap<string, SizeChoice>>(new Map())
  const forecasts = createAnswers((input: Input<'forecasts.sizes'>, asking) =>
    host.ask('forecasts.sizes', input, asking), tell)
  const planAnswers = (): Answers<Input<'plans.make'>, readonly StudyPlan[]> =>
    createAnswers((input, asking) => host.ask('plans.make', input, asking), tell)
  // Each is asked for by itself, so that none is given up for another.
  const plans = { quick: planAnswers(), longer: planAnswers(), minutes: planAnswers() }
  let looked = 0

  async function look(project: string): Promise<void> {
    const mine = (looked += 1)
    if (page.value?.project !== project) page.value = undefined
    try {
      const [snapshots, sweeps] = await Promise.all([
        host.ask('snapshots.list', { project }), host.ask('sweeps.list', { project }),
      ])
      if (mine === looked) page.value = { project, snapshot: snapshots.at(-1), sweeps }
    } catch (error) {
      tell(error)
    }
  }

  function choiceOf(project: string): SizeChoice {
    return choices.value.get(project) ?? usualChoice
  }

  function choose(project: string, changed: Partial<SizeChoice>): void {
    choices.value = new Map(choices.value).set(project, { ...choiceOf(project), ...changed })
  }

  return { page: computed(() => page.value), look, choiceOf, choose, forecasts, plans }
})
