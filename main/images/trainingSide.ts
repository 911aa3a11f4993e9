/** Sides of the square pictures that Joryu trains on, pixels. */
export const smallestSide = 16
export const largestSide = 128

/**
 * As large as keeps the detail of most pictures, and no larger than `most` and what Joryu trains on.
 *
 * @param typical the side at which most pictures of a set keep their detail; undefined when none can be read
 */
export function proposeSide(typical: number | undefined, most: number): number {
  return Math.min(most, largestSide, Math.max(smallestSide, typical ?? largestSide))
}
