import { presetNames, type PlanWish, type PresetName } from '../../../shared/domain/studyPlan.ts'
import { minutesOf } from '../presets.ts'
import { canShorten } from './shorten.ts'

/** The presets that a plan may turn out to be: the most thorough first, and last what is left when none fits. */
export function presetsFor(wish: PlanWish): readonly PresetName[] {
  if (typeof wish === 'string') return [wish]
  return presetNames.toReversed().filter((preset) => preset === 'quick' || canShorten(minutesOf(preset), wish.minutes))
}
