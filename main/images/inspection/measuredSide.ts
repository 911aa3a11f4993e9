import type { PictureSides } from '../bmp.ts'

const leastSide = 16

/** Four times the largest training size: blur and noise that are not seen at this size teach a network nothing. */
const mostSide = 512

/** Side of the square in which a picture is measured, pixels: its shorter one, so that no detail is invented. */
export function measuredSide({ width, height }: PictureSides): number {
  return Math.min(mostSide, Math.max(leastSide, Math.min(width, height)))
}
