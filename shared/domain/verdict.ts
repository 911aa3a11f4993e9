import type { Rival } from './comparison.ts'

/**
 * `good`: at least 90 % of the full data's accuracy and of their mean recall is kept, and clearly more accuracy than by
 * anything else of the same bytes. `fair`: at least 75 % of both is kept. `poor`: less is, or a class is lost, or
 * something simpler of the same bytes is clearly better. `unclear`: the numbers do not allow a verdict, as where test
 * pictures leak into training, or would allow a good one if it were known that none does.
 */
export type VerdictKind = 'good' | 'fair' | 'poor' | 'unclear'

/** Why a comparison says less than it seems to. */
export type Caution =
  /** Fewer than three networks each: the intervals are wide or unknown. */
  | 'few-seeds'
  /** The test pictures are few: another hundred parts could look different. */
  | 'few-test-pictures'
  /** Few defective parts among the test pictures: the rate of missed defects is not known well. */
  | 'few-defects'
  /** Even all training pictures do not lead to more than guessing the most frequent class. */
  | 'full-learns-little'
  /** The pack's accuracy changes much from network to network. */
  | 'wide-interval'
  /** Not one raw picture a class fits into the pack's bytes: an easy win over raw pictures. */
  | 'rivals-lack-classes'
  /** Test pictures show what training pictures show. */
  | 'leaking'
  /** Whether they do is not known of the snapshot. */
  | 'leak-unchecked'
  /** Nor of the folder that the pictures were taken from. */
  | 'folder-unchecked'

/** A rate, its 95 % interval for the number of test pictures (Wilson), and that number. */
export interface Rate {
  readonly rate: number
  readonly interval: readonly [number, number]
  readonly count: number
}

/** Inspection in the words of a quality department: some classes, mostly one, are good, all others are defects. */
export interface Inspection {
  readonly goodClasses: readonly string[]
  /** Defective parts taken as good, of all defective parts. */
  readonly missed: { readonly full: Rate; readonly pack: Rate }
  /** Good parts taken as defective, of all good parts. */
  readonly rejected: { readonly full: Rate; readonly pack: Rate }
}

/** What a comparison amounts to. */
export interface Verdict {
  readonly kind: VerdictKind
  /** Accuracy with the pack as a part of the accuracy with all training pictures; 0 where those teach nothing. */
  readonly retained: number
  /** Mean recall, where the verdict would be better by the accuracy alone. */
  readonly lowRecall: { readonly full: number; readonly pack: number } | null
  /** The pack is better than this rival by more than other networks and other test pictures would change. */
  readonly ahead: Readonly<Record<Rival, boolean>>
  /** Worse than this rival, by as much. */
  readonly behind: Readonly<Record<Rival, boolean>>
  /** The class that networks trained on the pack recognize least. */
  readonly weakest: { readonly name: string; readonly full: number; readonly pack: number }
  /** Classes recognized less than half as often with the pack as with all training pictures. */
  readonly lostClasses: readonly string[]
  /** Only where it is known which classes are good. */
  readonly inspection: Inspection | null
  readonly cautions: readonly Caution[]
}
