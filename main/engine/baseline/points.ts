/** Rows of equal length, one after another. */
export interface Points {
  /** [count, length] */
  readonly values: Float32Array
  readonly count: number
  readonly length: number
}
