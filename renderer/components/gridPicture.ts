/** A picture in a grid. */
export interface GridPicture {
  /** Number of its small picture, where there is one. */
  readonly content?: number
  /** What it is, for those who do not see it. */
  readonly label: string
  readonly marks: readonly ('held' | 'test')[]
}
