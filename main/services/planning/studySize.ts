import { decodedCount, spectrumSizes, type SpectrumPlan } from '../../../shared/domain/distilledSet.ts'
import { pictureCount, valuesPerPicture } from '../../../shared/domain/pictures.ts'
import { weightCount, type NetworkSpec } from '../../engine/network/convNet.ts'
import type { TrajectoryRecipe } from '../../engine/recipe.ts'
import type { DataSet } from '../dataSet.ts'
import type { Recipes } from '../presets.ts'

/** All that decides how much work a study is. */
export interface StudySize {
  /** Pictures of each split. */
  readonly training: number
  readonly validation: number
  readonly test: number
  readonly spectrum: SpectrumPlan
  readonly budgetBytes: number
  readonly recipes: Recipes
}

/** The size of a study of these pictures. */
export function studySize(
  { training, validation, test }: Pick<DataSet, 'training' | 'validation' | 'test'>,
  spectrum: SpectrumPlan,
  budgetBytes: number,
  recipes: Recipes,
): StudySize {
  return {
    training: pictureCount(training), validation: pictureCount(validation), test: pictureCount(test),
    spectrum, budgetBytes, recipes,
  }
}

/** How experts are trained and followed. Presets know no other objective. */
export function trajectoryOf({ recipes: { distillation: { objective } } }: StudySize): TrajectoryRecipe {
  if (objective.kind !== 'trajectory') throw new Error(`no preset has the objective "${objective.kind}"`)
  return objective.recipe
}

/** The network of experts, students and everybody who is compared. */
export function networkOf({ spectrum: { image, classes }, recipes }: StudySize): NetworkSpec {
  return { image, classes, ...recipes.distillation.network, activation: 'relu' }
}

/** Values of all decoded pictures. */
export function decodedValues({ spectrum }: StudySize): number {
  return decodedCount(spectrum) * valuesPerPicture(spectrum.image)
}

/** Numbers that are learned. */
export function learnedNumbers({ spectrum }: StudySize): number {
  return Object.values(spectrumSizes(spectrum)).reduce((sum, count) => sum + count, 0)
}

/** Bytes of all weights that experts leave. */
export function expertBytes(size: StudySize): number {
  const { experts, epochs } = trajectoryOf(size)
  return experts * (epochs + 1) * weightCount(networkOf(size)) * Float32Array.BYTES_PER_ELEMENT
}
