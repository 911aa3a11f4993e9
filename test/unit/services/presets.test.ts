import { expect, test } from 'vitest'
import { FULL_AUGMENTATION } from '../../../main/engine/augment/augmentation.ts'
import { recipesOf, type Overrides, type Recipes } from '../../../main/services/presets.ts'
import { presetNames, type PresetName } from '../../../shared/domain/studyPlan.ts'

function recipes(preset: PresetName, overrides: Omit<Overrides, 'seeds'> = {}): Recipes {
  const image = { channels: 1, height: 32, width: 32 } as const
  return recipesOf({ preset, overrides: { seeds: 3, ...overrides }, augmentation: FULL_AUGMENTATION, image })
}

test.each(presetNames.flatMap((preset) => [1, 2, 3, undefined].map((epochs) => [preset, epochs] as const)))(
  '%s, with %s epochs: every stretch of an expert that can be drawn exists',
  (preset, epochs) => {
    const { objective } = recipes(preset, epochs === undefined ? {} : { epochs }).distillation
    if (objective.kind !== 'trajectory') throw new Error('presets follow trajectories')
    const { latestStart, span, epochs: kept } = objective.recipe
    expect(span).toBeGreaterThan(0)
    expect(latestStart).toBeGreaterThanOrEqual(0)
    expect(latestStart + span).toBeLessThanOrEqual(kept)
  },
)

test.each(presetNames)('%s: experts and judges are one network, and see the same changes', (preset) => {
  const { distillation, evaluation } = recipes(preset)
  expect(evaluation.network).toEqual(distillation.network)
  expect(evaluation.augmentation).toEqual(distillation.augmentation)
})

test('numbers that are given replace those of the preset', () => {
  const { distillation, evaluation } = recipes('standard', { experts: 1, iterations: 5, evaluationSteps: 9 })
  expect(distillation).toMatchObject({ iterations: 5, objective: { recipe: { experts: 1 } } })
  expect(evaluation).toMatchObject({ steps: 9, seeds: 3 })
})
