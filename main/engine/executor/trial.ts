import { valuesPerPicture } from '../../../shared/domain/pictures.ts'
import { createStream, type Stream } from '../../../shared/stream.ts'
import type { Draw } from '../augment/augmentation.ts'
import { resampling } from '../augment/resampling.ts'
import { oneHot, type Batch } from '../network/batch.ts'
import { initWeights, type NetworkSpec } from '../network/convNet.ts'

/** What an executor is tried with: the inputs of the engine's two programs. */
export interface Trial {
  readonly weights: Float32Array
  readonly batch: Batch
  /** A direction in the space of the weights. */
  readonly lambda: Float32Array
}

/** Random weights and pictures, changed in every way, the same each time. */
export function createTrial(spec: NetworkSpec, count: number): Trial {
  const stream = createStream(1)
  return {
    weights: initWeights(spec, stream.fork('weights')),
    batch: {
      count,
      images: normalValues(stream.fork('images'), count * valuesPerPicture(spec.image)),
      labels: oneHot(Array.from({ length: count }, (_, picture) => picture % spec.classes), spec.classes),
      draw: everyChange(spec),
    },
    lambda: initWeights(spec, stream.fork('lambda')),
  }
}

function everyChange({ image: { height, width } }: NetworkSpec): Draw {
  return {
    rows: resampling(height, 1.1, 0.7, false),
    columns: resampling(width, 0.9, 0, true),
    mask: Float32Array.from({ length: height * width }, (_, place) => (place % 7 === 0 ? 0 : 1)),
    tone: Float32Array.of(1.2, -0.1),
  }
}

function normalValues(stream: Stream, count: number): Float32Array {
  return Float32Array.from({ length: count }, () => stream.normal())
}
