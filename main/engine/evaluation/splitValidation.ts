import {
  asTraining, asValidation, indicesByClass, selectPictures, type TrainingSplit, type ValidationSplit,
} from '../../../shared/domain/pictures.ts'
import { permutation, type Stream } from '../../../shared/stream.ts'

/** Training pictures in two parts: one to learn from, one to choose by. */
export interface HeldOut {
  readonly training: TrainingSplit
  readonly validation: ValidationSplit
}

/**
 * Holds out `fraction` of each class for choices, before anything learns: at least one picture of each class, but never
 * more than half, so that a class of one keeps it. Both parts keep the order of the set.
 */
export function splitValidation(pictures: TrainingSplit, fraction: number, stream: Stream): HeldOut {
  const heldOut = new Set(
    indicesByClass(pictures).flatMap((indices, label) => {
      const count = heldOutCount(indices.length, fraction)
      const order = permutation(stream.fork(`class/${label}`), indices.length)
      return Array.from(order.subarray(0, count), (at) => indices[at] ?? 0)
    }),
  )
  const all = Array.from(pictures.labels.keys())
  return {
    training: asTraining(selectPictures(pictures, all.filter((index) => !heldOut.has(index)))),
    validation: asValidation(selectPictures(pictures, all.filter((index) => heldOut.has(index)))),
  }
}

function heldOutCount(pictures: number, fraction: number): number {
  return Math.min(Math.max(1, Math.round(pictures * fraction)), Math.floor(pictures / 2))
}
