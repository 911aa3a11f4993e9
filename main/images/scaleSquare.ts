import { toInterleaved, toPlanes } from './planes.ts'
import { rawPicture, scaled } from './sharp.ts'

/** A square picture as planes, and its side in pixels. */
export interface SquarePicture {
  /** [channels, side, side] */
  readonly planes: Uint8Array
  readonly channels: 1 | 3
  readonly side: number
}

/**
 * Scales a square picture as pictures are scaled where they are read. One that has the side already stays as it is.
 * @returns [channels, to, to]
 */
export async function scaleSquare({ planes, channels, side }: SquarePicture, to: number): Promise<Uint8Array> {
  if (side === to) return planes
  const picture = rawPicture(toInterleaved(planes, channels), side, side, channels)
  return toPlanes(await scaled(picture, to, to).raw().toBuffer(), channels, channels)
}
