/** Sides of the square pictures that Joryu trains on, pixels. */
export const smallestSide = 16
export const largestSide = 128

export function isTrainingSide(size: number): boolean {
  return Number.isInteger(size) && size >= smallestSide && size <= largestSide
}
