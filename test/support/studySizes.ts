import { FULL_AUGMENTATION } from '../../main/engine/augment/augmentation.ts'
import type { StudyCosts } from '../../main/services/planning/costs.ts'
import type { StudySize } from '../../main/services/planning/studySize.ts'
import { recipesOf, type Overrides } from '../../main/services/presets.ts'
import type { PresetName } from '../../shared/domain/studyPlan.ts'

/** A study of 1,280 gray pictures of 32 x 32 in two classes, of which 8 spectra a class are learned. */
export function studyOf(preset: PresetName, overrides: Partial<Overrides> = {}): StudySize {
  const image = { channels: 1, height: 32, width: 32 } as const
  return {
    training: 1280, validation: 128, test: 320,
    spectrum: { image, classes: 2, spectraPerClass: 8, transforms: 1, ranks: { channel: 1, height: 14, width: 14 } },
    budgetBytes: 4096,
    recipes: recipesOf({ preset, overrides: { seeds: 3, ...overrides }, augmentation: FULL_AUGMENTATION, image }),
  }
}

/** A machine on which nothing takes any time. */
export const free: StudyCosts = {
  network: { training: { fixed: 0, picture: 0 }, matching: { fixed: 0, picture: 0 }, prediction: 0 },
  spectrum: { decodedValue: 0, codedNumber: 0 },
  sheet: { probes: [], probing: 0, encodedValue: { webp: 0, avif: 0 }, scaledPicture: 0 },
  loading: 0,
}
