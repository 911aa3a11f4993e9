import { valuesPerPicture, type ImageShape } from '../../shared/domain/pictures.ts'
import type { Draw } from '../../main/engine/augment/augmentation.ts'
import { resampling } from '../../main/engine/augment/resampling.ts'
import type { Batch } from '../../main/engine/network/batch.ts'
import type { NetworkSpec } from '../../main/engine/network/convNet.ts'
import type { Stream } from '../../shared/stream.ts'
import { randomValues } from './engineNumbers.ts'

/** All changes at once: scaled, shifted, flipped, partly cut out, with another contrast and brightness. */
export function mixedDraw({ height, width }: ImageShape): Draw {
  return {
    rows: resampling(height, 1.15, 0, false),
    columns: resampling(width, 0.9, 0.3, true),
    mask: Float32Array.from({ length: height * width }, (_, place) => (place % 5 === 0 ? 0 : 1)),
    tone: Float32Array.of(1.3, -0.2),
  }
}

/** Random pictures with random soft labels. */
export function randomBatch(spec: NetworkSpec, count: number, draw: Draw, stream: Stream): Batch {
  return {
    count,
    images: randomValues(stream.fork('images'), count * valuesPerPicture(spec.image)),
    labels: softLabels(count, spec.classes, stream.fork('labels')),
    draw,
  }
}

function softLabels(count: number, classes: number, stream: Stream): Float32Array {
  return Float32Array.from(Array.from({ length: count }, () => {
    const shares = Array.from({ length: classes }, () => stream.uniform())
    const sum = shares.reduce((total, share) => total + share, 0)
    return shares.map((share) => share / sum)
  }).flat())
}
