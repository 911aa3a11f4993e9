import { decodedPerClass, type Normalization, type SpectrumPlan } from '../../../shared/domain/distilledSet.ts'
import { indicesByClass, valuesPerPicture, type TrainingSplit } from '../../../shared/domain/pictures.ts'
import { drawAugmentation, type Augmentation } from '../augment/augmentation.ts'
import type { Executor } from '../executor/executor.ts'
import { initWeights, type NetworkSpec } from '../network/convNet.ts'
import { normalizePictures } from '../network/normalization.ts'
import type { DistributionRecipe } from '../recipe.ts'
import type { Stream } from '../../../shared/stream.ts'
import { compileDistribution } from './distributionMatching.ts'
import type { Lane } from './lane.ts'

/** What distribution matching runs on. */
export interface DistributionInputs {
  readonly executor: Executor
  readonly spec: NetworkSpec
  readonly plan: SpectrumPlan
  readonly training: TrainingSplit
  readonly normalization: Normalization
  readonly recipe: DistributionRecipe
  readonly augmentation: Augmentation
  readonly stream: Stream
}

/** Distribution matching as a lane: each iteration draws one random network and compares every class under it. */
export async function distributionLane(inputs: DistributionInputs): Promise<Lane> {
  const { spec, plan, training, recipe } = inputs
  const perClass = decodedPerClass(plan)
  const counts = { real: recipe.real, decoded: Math.min(recipe.decoded, perClass) }
  const program = await compileDistribution(inputs.executor, spec, counts)
  const byClass = indicesByClass(training)
  const values = valuesPerPicture(spec.image)
  return {
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
    async step(iteration, decoded) {
      const stream = inputs.stream.fork(`iteration/${iteration}`)
      const weights = initWeights(spec, stream.fork('weights'))
      const draw = drawAugmentation(inputs.augmentation, spec.image, stream.fork('draw'))
      const ofImages = new Float32Array(decoded.count * values)
      let distance = 0
      for (const [label, indices] of byClass.entries()) {
        const choice = stream.fork(`class/${label}`)
        const real = Array.from({ length: counts.real }, () => indices[choice.integer(indices.length)] ?? 0)
        const first = label * perClass + choice.integer(perClass - counts.decoded + 1)
        const chosen = Array.from({ length: counts.decoded }, (_, at) => first + at)
        const realImages = normalizePictures(training, inputs.normalization, real)
        const match = await program.run(weights, realImages, decoded.imagesAt(chosen), draw)
        distance += match.distance
        ofImages.set(match.ofImages, first * values)
      }
      return { distance, guideLoss: undefined, ofImages, ofStepSize: 0 }
    },
  }
}
