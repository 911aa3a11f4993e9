import { UnusableFile } from './unusableFile.ts'

/** So many pictures, spread evenly over a set, stand for all of it. */
const sampleSize = 64

/** The median, of an even number the upper of the two, so that it is one of them; undefined without values. */
export function middle(values: readonly number[]): number | undefined {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]
}

/** A sample of a set, spread evenly over it, in its order: at most `most`. */
export function spread<Item>(pictures: readonly Item[], most = sampleSize): readonly Item[] {
  const step = Math.max(1, pictures.length / most)
  return pictures.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

/** What `work` makes of a file; undefined when the file cannot be used. */
export async function usable<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnusableFile) return undefined
    throw error
  }
}
