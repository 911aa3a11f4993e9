import type { SplitName } from './library.ts'

/** What makes pictures belong together, from what is certain to what is only likely to make them alike. */
export const bonds = ['copy', 'near-copy', 'part', 'lot'] as const
export type Bond = (typeof bonds)[number]

/** Pictures that a bond connects, group by group. */
export interface BondCount {
  readonly bond: Bond
  readonly groups: number
  readonly pictures: number
}

export const splitMethods = ['given', 'stratified', 'lot', 'date'] as const

/** How the pictures of a project are divided into those to learn from and those to test on. */
export type SplitPolicy =
  /** As the source has them, picture by picture. */
  | { readonly method: 'given' }
  /** A share of each class, 0 to 1, drawn by a seed. */
  | (Holding & { readonly method: 'stratified'; readonly share: number; readonly seed: number })
  /** Whole lots to test. */
  | (Holding & { readonly method: 'lot'; readonly lots: readonly string[] })
  /** To test is what was taken on this day, as 2026-01-31, or later. */
  | (Holding & { readonly method: 'date'; readonly from: string })

/** A policy that decides by itself which pictures are tested on. */
export type DrawnPolicy = Exclude<SplitPolicy, { readonly method: 'given' }>

/** Copies, near copies and pictures of one part are always kept together. */
interface Holding {
  /** Whether those of one lot are too. */
  readonly keepLots: boolean
}

/** What became of a class. */
export interface ClassSplit extends Readonly<Record<SplitName, number>> {
  readonly className: string
  /** Pictures to test on that the share asks for; undefined where no share does. */
  readonly wished: number | undefined
}

/** What of a wish could not be held, and why; and what went where without being asked for by name. */
export type SplitFact =
  /** All pictures of a class belong together: on both sides it cannot be. */
  | { readonly code: 'one-group'; readonly className: string; readonly pictures: number }
  /** No group of the class is small enough for its share. */
  | { readonly code: 'off-share'; readonly className: string; readonly wished: number; readonly reached: number }
  /** A class that one side lacks. */
  | { readonly code: 'class-absent'; readonly className: string; readonly side: SplitName }
  /** Pictures that nothing is known of by which the split goes: they are learned from. */
  | { readonly code: 'unknown'; readonly of: 'lot' | 'date'; readonly pictures: number }
  /** Pictures that are tested on only because they belong to one that is. */
  | { readonly code: 'followers'; readonly pictures: number }

/** What is kept on one side. */
export interface HeldTogether {
  readonly bonds: readonly BondCount[]
  /** Pictures of the largest group: bonds of several kinds may connect it. */
  readonly largest: number
}

/** What a split made of the pictures of a project. */
export interface SplitAccount {
  readonly classes: readonly ClassSplit[]
  readonly held: HeldTogether
  readonly facts: readonly SplitFact[]
}
