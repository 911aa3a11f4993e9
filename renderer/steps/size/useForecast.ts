import { computed, watch, type ComputedRef } from 'vue'
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
  readonly forecasts: ComputedRef<Forecasts | undefined>
  /** From the smallest to the largest. */
  readonly sizes: ComputedRef<readonly SizeForecast[]>
  readonly proposed: ComputedRef<SizeForecast | undefined>
  readonly chosen: ComputedRef<SizeForecast | undefined>
  readonly askForecast: () => void
}

/** Forecasts the sizes of a project's newest snapshot, whenever that or how numbers are stored changes. */
export function useForecast(project: () => string): ForecastState {
  const store = useSizes()
  const known = computed(() => (store.page?.project === project() ? store.page : undefined))
  const snapshot = computed(() => known.value?.snapshot)
  const choice = computed(() => store.choiceOf(project()))
  const question = computed(() => snapshot.value && {
    project: project(), snapshot: snapshot.value.number, preset: 'quick', storage: choice.value.storage, seed: SEED,
    budgets: sizeStops,
  } as const)
  const asked = computed(() => question.value && store.forecasts.of(question.value))
  const forecasts = computed(() => (asked.value?.kind === 'here' ? asked.value.value : undefined))
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
    snapshot, sweeps: computed(() => known.value?.sweeps ?? []), choice, asked, forecasts, sizes, proposed, chosen,
    askForecast,
  }
}
