import type { DistilledSet } from '../../shared/domain/distilledSet.ts'
import { createStream } from '../../shared/stream.ts'
import { FULL_AUGMENTATION } from '../../main/engine/augment/augmentation.ts'
import { distill } from '../../main/engine/distill.ts'
import type { DistillInputs } from '../../main/engine/distillInputs.ts'
import type { DistillEvent, DistillProgress } from '../../main/engine/distillProgress.ts'
import type { Executor } from '../../main/engine/executor/executor.ts'
import type { DistillRecipe, TrajectoryRecipe } from '../../main/engine/recipe.ts'
import { storedSize } from './engineBytes.ts'
import { gratings } from './engineSets.ts'
import { lastOf } from './engineSteps.ts'

export const TINY_TRAJECTORY: TrajectoryRecipe = {
  experts: 1, epochs: 3, expertBatch: 8, expertLearningRate: 0.1, expertPictures: 16, span: 1, latestStart: 2,
  innerSteps: 2, innerBatch: 4, guideWeight: 0.1, guideBatch: 4,
}

export const TINY_RECIPE: DistillRecipe = {
  network: { width: 2, depth: 1 },
  start: 'data',
  objective: { kind: 'trajectory', recipe: TINY_TRAJECTORY },
  iterations: 6,
  augmentation: FULL_AUGMENTATION,
  rates: { spectra: 0.05, transforms: 0.02, stepSize: 0.02 },
  stepSize: 0.1,
  quantizeFrom: 0.5,
}

/** A distillation with everything switched on, small enough to take a moment. */
export function tinyInputs(executor: Executor, seed = 1): DistillInputs {
  const training = gratings({ channels: 1, height: 8, width: 8 }, 2, 16, 0.3, createStream(1))
  return {
    executor,
    training,
    plan: {
      image: training.shape, classes: 2, spectraPerClass: 3, transforms: 2, ranks: { channel: 1, height: 3, width: 3 },
    },
    recipe: TINY_RECIPE,
    storage: 'i8',
    budgetBytes: 160,
    writtenBytes: storedSize,
    seed,
    signal: { aborted: false },
  }
}

/** Drives a distillation to its end. */
export function distilled(
  inputs: DistillInputs,
  onEvent?: (event: DistillEvent) => void,
  from?: DistillProgress,
): Promise<DistilledSet> {
  return lastOf(distill(inputs, from), onEvent)
}
