import { indicesByClass, type PictureSet } from '../../../shared/domain/pictures.ts'
import { permutation, type Stream } from '../../../shared/stream.ts'

/**
 * All pictures in a random order of which every beginning is balanced: no class gets another picture before all others
 * have got as many, as long as theirs last. A beginning of at least as many pictures as classes has one of each.
 */
export function balancedOrder(pictures: PictureSet, stream: Stream): readonly number[] {
  const turns = permutation(stream.fork('classes'), pictures.classes.length)
  return indicesByClass(pictures)
    .flatMap((indices, label) =>
      Array.from(permutation(stream.fork(`class/${label}`), indices.length), (at, round) => ({
        index: indices[at] ?? 0, round, turn: turns[label] ?? 0,
      })),
    )
    .sort((one, other) => one.round - other.round || one.turn - other.turn)
    .map(({ index }) => index)
}
