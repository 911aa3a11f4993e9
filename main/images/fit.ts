import type { FitPolicy } from '../../shared/domain/reading.ts'
import type { PictureSides } from './bmp.ts'

/** A part of a picture, in pixels. */
export interface Box extends PictureSides {
  readonly left: number
  readonly top: number
}

/** Which part of a picture is seen, and where in the square it stands. */
export interface Placement {
  readonly from: Box
  readonly to: Box
}

/** Where a picture of these sides goes in a square of `size` pixels a side. */
export function placementOf(policy: FitPolicy, sides: PictureSides, size: number): Placement {
  const all = { left: 0, top: 0, ...sides }
  const square = { left: 0, top: 0, width: size, height: size }
  switch (policy) {
    case 'stretch':
      return { from: all, to: square }
    case 'fit': {
      const scale = size / Math.max(sides.width, sides.height)
      const scaledSide = (side: number): number => Math.max(1, Math.round(side * scale))
      return { from: all, to: inMiddle({ width: scaledSide(sides.width), height: scaledSide(sides.height) }, square) }
    }
    case 'crop': {
      const side = Math.min(sides.width, sides.height)
      return { from: inMiddle({ width: side, height: side }, all), to: square }
    }
  }
}

/** Pixels of the picture that become one, across and down: a defect smaller than that is hardly seen. */
export function shrinkage({ from, to }: Placement): PictureSides {
  return { width: from.width / to.width, height: from.height / to.height }
}

function inMiddle({ width, height }: PictureSides, outer: PictureSides): Box {
  return {
    left: Math.floor((outer.width - width) / 2),
    top: Math.floor((outer.height - height) / 2),
    width,
    height,
  }
}
