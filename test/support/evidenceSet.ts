import { measureNormalization } from '../../main/engine/network/normalization.ts'
import { dataDrivenStart } from '../../main/engine/spectrum/start.ts'
import type { DistilledSet, SpectrumPlan } from '../../shared/domain/distilledSet.ts'
import type { TrainingSplit } from '../../shared/domain/pictures.ts'
import { createStream } from '../../shared/stream.ts'

/** A set that was not learned: real pictures in few numbers, which is what distillation begins with. */
export function startSet(
  training: TrainingSplit,
  parts: Pick<SpectrumPlan, 'spectraPerClass' | 'transforms'>,
): DistilledSet {
  const rank = Math.round(training.shape.height / 2)
  const plan = {
    image: training.shape,
    classes: training.classes.length,
    ...parts,
    ranks: { channel: training.shape.channels, height: rank, width: rank },
  }
  const normalization = measureNormalization(training)
  return {
    plan,
    storage: 'f32',
    steps: undefined,
    spectrum: dataDrivenStart(plan, training, normalization, createStream(1)),
    normalization,
    stepSize: 0.01,
  }
}
