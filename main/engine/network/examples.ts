import { decodedLabels, type Normalization, type SpectrumPlan } from '../../../shared/domain/distilledSet.ts'
import { pictureCount, valuesPerPicture, type PictureSet } from '../../../shared/domain/pictures.ts'
import { gatherRows, oneHot } from './batch.ts'
import { normalizePictures } from './normalization.ts'

/** Labeled pictures that a training draws batches from, real or decoded. */
export interface Examples {
  readonly count: number
  /** -> [n, C, H, W], normalized */
  imagesAt(indices: ArrayLike<number>): Float32Array
  /** -> [n, K] */
  labelsAt(indices: ArrayLike<number>): Float32Array
}

/** Real pictures, normalized when they are drawn: 8 bits a value in memory. */
export function realExamples(pictures: PictureSet, normalization: Normalization): Examples {
  return {
    count: pictureCount(pictures),
    imagesAt: (indices) => normalizePictures(pictures, normalization, indices),
    labelsAt: (indices) => labelRows(pictures.labels, pictures.classes.length, indices),
  }
}

/** Decoded pictures [n, C, H, W] of a distilled set. */
export function decodedExamples(plan: SpectrumPlan, images: Float32Array): Examples {
  const labels = decodedLabels(plan)
  return {
    count: labels.length,
    imagesAt: (indices) => gatherRows(images, valuesPerPicture(plan.image), indices),
    labelsAt: (indices) => labelRows(labels, plan.classes, indices),
  }
}

function labelRows(labels: Uint8Array, classes: number, indices: ArrayLike<number>): Float32Array {
  return oneHot(Array.from(indices, (index) => labels[index] ?? 0), classes)
}
