/**
 * How 16 bits a value become the 8 of training pictures, the same for all pictures of a set: 'full-range' keeps black
 * and white where the file format has them, 'high-byte' drops the lower 8 bits, and 'used-range' spreads what lies
 * between `low` and `high` over all 8 bits, because a camera of 10 or 12 bits leaves most of 16 unused.
 */
export type DepthMapping =
  | { readonly kind: 'full-range' }
  | { readonly kind: 'high-byte' }
  | { readonly kind: 'used-range'; readonly low: number; readonly high: number }

/**
 * How a picture that is not square comes into a square: 'stretch' fills it without keeping proportions, so all is seen
 * and nothing gets smaller than it must; 'fit' keeps proportions and leaves black borders; 'crop' keeps them and cuts
 * off what lies outside the middle.
 */
export const fitPolicies = ['stretch', 'fit', 'crop'] as const

export type FitPolicy = (typeof fitPolicies)[number]

/** What reading a file may have to do besides scaling, and a user should know of, in the order in which it is told. */
export const readingNotes = ['deep', 'several', 'turned', 'transparent', 'cmyk', 'profile'] as const

/**
 * 'deep': 16 bits became 8. 'several': the first of several pages, frames or pictures was taken. 'turned': the
 * orientation that the camera noted was applied. 'transparent': it has opacity, and stands on black. 'cmyk': printing
 * colors became sRGB. 'profile': its color profile was applied.
 */
export type ReadingNote = (typeof readingNotes)[number]

/** How the files of a set were read. */
export interface Reading {
  readonly depth: DepthMapping
  /** The number of pictures that each note holds for. */
  readonly counts: Readonly<Record<ReadingNote, number>>
}

/** How many of the pictures each note holds for. */
export function countNotes(pictures: Iterable<readonly ReadingNote[]>): Reading['counts'] {
  const counts = { deep: 0, several: 0, turned: 0, transparent: 0, cmyk: 0, profile: 0 }
  for (const notes of pictures) for (const note of notes) counts[note] += 1
  return counts
}
