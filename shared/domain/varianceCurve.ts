/**
 * How fast the variance of pictures is used up along their leading directions: the faster, the fewer pictures can show
 * as much.
 */
export interface VarianceCurve {
  /** The class by its index; undefined where all classes are taken together. */
  readonly label: number | undefined
  /** To learn from. */
  readonly pictures: number
  /** Part of the variance that the first direction, the first two and so on hold, 0 to 1. */
  readonly shares: readonly number[]
}
