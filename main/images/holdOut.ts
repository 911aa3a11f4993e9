import { indicesByClass } from '../../shared/domain/pictures.ts'
import { createStream, permutation } from '../../shared/stream.ts'
import { selectDecoded } from './decodedSplit.ts'
import type { DecodedSplit } from './decodedSplit.ts'

export interface TrainingAndTest {
  readonly training: DecodedSplit
  readonly test: DecodedSplit
}

/** Share of each class that becomes the test pictures. */
const heldOutShare = 0.2

/**
 * Sets a fifth of each class aside: at least one picture, as a class here has three or more. Drawn class by class by
 * the class's name, so that another class's pictures never change which are drawn.
 */
export function holdOutTest(all: DecodedSplit, seed: number): TrainingAndTest {
  const stream = createStream(seed).fork('hold-out')
  const isTest = new Uint8Array(all.pictures.labels.length)
  indicesByClass(all.pictures).forEach((indices, label) => {
    const order = permutation(stream.fork(all.pictures.classes[label] ?? ''), indices.length)
    const count = Math.round(indices.length * heldOutShare)
    for (const at of order.subarray(0, count)) isTest[indices[at] ?? 0] = 1
  })
  const where = (wanted: number): readonly number[] => [...isTest.keys()].filter((index) => isTest[index] === wanted)
  return { training: selectDecoded(all, where(0)), test: selectDecoded(all, where(1)) }
}
