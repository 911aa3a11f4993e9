/** What may be known of a picture beside its class. */
export const factNames = ['lot', 'date', 'part'] as const

export type FactName = (typeof factNames)[number]

/** Facts by which pictures are kept together when a set is split. */
export interface PictureFacts {
  readonly lot?: string
  /** The day on which the picture was taken, as 2026-01-31. */
  readonly date?: string
  /** The single part that the picture shows (個体): several pictures may show one. */
  readonly part?: string
}

/** Where a fact about the pictures of a set was found. */
export interface FactSource {
  readonly from: 'list' | 'name'
  /** Pictures that it is known of. */
  readonly pictures: number
  /** Different lots, days or parts. */
  readonly values: number
  readonly example: { readonly path: string; readonly value: string }
}

/** What was found of facts in a set, and dates of its list that are none. */
export type FactsReport = Readonly<Partial<Record<FactName, FactSource>>> & {
  readonly badDates?: { readonly count: number; readonly example: string }
}
