import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { PresetName } from '../../../shared/domain/studyPlan.ts'
import type { Asked } from '../../stores/answers.ts'
import {
  useSizes, type DoneSweep, type Forecasts, type SizeChoice, type SizeForecast, type Snapshot,
} from '../../stores/sizes.ts'
import { proposedSize, sizeNear } from './proposedSize.ts'
import { SEED } from './seed.ts'
import { sizeStops } from './sizeStops.ts'

/** What is known of the sizes of a project, and which of them is chosen. */
export interface ForecastState {
  /** The newest; undefined while it is looked for, and where there is none. */
  readonly snapshot: ComputedRef<Snapshot | undefined>
  readonly sweeps: ComputedRef<readonly DoneSweep[]>
  readonly choice: ComputedRef<SizeChoice>
  readonly asked: ComputedRef<Asked<Forecasts> | undefined>
  /** Those that were asked for, or, until they are here, those that were shown before of the same pictures. */
  readonly forecasts: ComputedRef<Forecasts | undefined>
  /** Whether they are those that were asked for. */
  readonly isCurrent: ComputedRef<boolean>
  /** From the smallest to the largest. */
  readonly sizes: ComputedRef<readonly SizeForecast[]>
  readonly proposed: ComputedRef<SizeForecast | undefined>
  readonly chosen: ComputedRef<SizeForecast | undefined>
  readonly askForecast: () => void
}

/**
 * Forecasts the sizes of a project's newest snapshot, whenever that or how numbers are stored changes, or the preset,
 * which decides how large pictures are while learning.
 */
export function useForecast(project: () => string, preset: () => PresetName): ForecastState {
  const store = useSizes()
  const known = computed(() => (store.page?.project === project() ? store.page : undefined))
  const snapshot = computed(() => known.value?.snapshot)
  const choice = computed(() => store.choiceOf(project()))
  const question = computed(() => snapshot.value && {
    project: project(), snapshot: snapshot.value.number, preset: preset(), storage: choice.value.storage, seed: SEED,
    budgets: sizeStops,
  })
  const asked = computed(() => question.value && store.forecasts.of(question.value))
  const current = computed(() => (asked.value?.kind === 'here' ? asked.value.value : undefined))
  const before = shallowRef<{ readonly pictures: string; readonly forecasts: Forecasts }>()
  const pictures = computed(() => JSON.stringify([project(), snapshot.value?.number]))
  const forecasts = computed(() =>
    current.value ?? (before.value?.pictures === pictures.value ? before.value.forecasts : undefined))
  watch(current, (now) => {
    if (now !== undefined) before.value = { pictures: pictures.value, forecasts: now }
  }, { immediate: true })
  const sizes = computed(() =>
    (forecasts.value?.sizes ?? []).toSorted((one, other) => one.budgetBytes - other.budgetBytes))
  const proposed = computed(() => proposedSize(sizes.value))
  const chosen = computed(() => {
    const { budgetBytes } = choice.value
    return budgetBytes === undefined ? proposed.value : sizeNear(sizes.value, budgetBytes)
  })
  const askForecast = (): void => {
    if (question.value) store.forecasts.want(question.value)
  }
  watch(question, askForecast, { immediate: true })
  return {
    snapshot, sweeps: computed(() => known.value?.sweeps ?? []), choice, asked, forecasts,
    isCurrent: computed(() => current.value !== undefined), sizes, proposed, chosen, askForecast,
  }
}
