import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { presetNames, type PresetName } from '../../../shared/domain/studyPlan.ts'
import type { SizeChoice, StudyPlan } from '../../stores/sizes.ts'

/** Which preset a pace means. So many minutes mean whichever the plan for them turns out to follow. */
export function usePacePreset(choice: () => SizeChoice): {
  readonly preset: ComputedRef<PresetName>
  /** To be told the plan for the minutes, once it is known. */
  readonly note: (plan: StudyPlan) => void
} {
  const found = shallowRef<PresetName>('quick')
  watch(() => choice().minutes, () => {
    found.value = 'quick'
  })
  return {
    preset: computed(() => {
      const { pace } = choice()
      return pace === 'minutes' ? found.value : pace
    }),
    // Never back to a quicker one: a size that is proposed for one could make the plan follow the other, and so on.
    note({ preset }) {
      if (presetNames.indexOf(preset) > presetNames.indexOf(found.value)) found.value = preset
    },
  }
}
