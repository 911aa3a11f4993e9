import { isTrainingSide, largestSide, smallestSide } from '../../shared/domain/trainingSide.ts'
import { Failure } from '../../shared/errors.ts'

/** @throws Failure 'size-unsupported' */
export function requireSupported(size: number): void {
  if (isTrainingSide(size)) return
  throw new Failure({ code: 'size-unsupported', size })
}

/** A side of training pictures: this very one, or what suits the pictures, and no more than so many pixels. */
export type SideWish = number | { readonly most: number }

/**
 * As large as keeps the detail of most pictures, and no larger than `most` and what Joryu trains on.
 *
 * @param typical the side at which most pictures of a set keep their detail; undefined when none can be read
 */
export function proposeSide(typical: number | undefined, most: number): number {
  return Math.min(most, largestSide, Math.max(smallestSide, typical ?? largestSide))
}
