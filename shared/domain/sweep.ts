import type { Problem } from '../errors.ts'
import type { Spread } from './comparison.ts'
import type { SnapshotName } from './origin.ts'

/** What networks of one contender reached on the validation pictures. */
export interface SweepResult extends Spread {
  /** Pictures that a network is trained on; where seeds differ, their mean. */
  readonly pictures: number
}

/** A pack that was made and measured. */
export interface MeasuredSize {
  /** Bytes that were asked for. */
  readonly budgetBytes: number
  /** Of its distillation. */
  readonly seed: number
  /** The pack's name, beside this file. */
  readonly file: string
  /** Data part of the pack as stored. */
  readonly packBytes: number
  readonly fileBytes: number
  /** That the pack decodes to. */
  readonly pictures: number
  readonly pack: SweepResult
  /** What else fits into the pack's bytes. */
  readonly coded: SweepResult
  readonly random: SweepResult
}

/** A pack that cannot be made, and why. */
export interface ImpossibleSize {
  readonly budgetBytes: number
  readonly seed: number
  readonly problem: Problem
}

export type SweepPoint = MeasuredSize | ImpossibleSize

/** The content of sweep.json: for programs, so its keys stay as they are. */
export interface Sweep {
  readonly data: {
    /** Pictures that were learned from, and those held out of them: every accuracy is measured on these. */
    readonly train: number
    readonly validation: number
    readonly classes: number
    /** Of both at training size, 8 bits a value. */
    readonly bytes: number
  }
  /** The frozen pictures that the numbers were measured on; null for a folder. */
  readonly snapshot: SnapshotName | null
  readonly seeds: {
    /** By which the validation pictures were held out. */
    readonly split: number
    /** Of the networks that were measured. */
    readonly networks: readonly number[]
  }
  readonly executor: string
  readonly full: SweepResult
  /** Budgets in the order in which they were given, and the seeds of each. */
  readonly points: readonly SweepPoint[]
  /** Of work, in all runs. */
  readonly seconds: { readonly experts: number; readonly distill: number; readonly evaluate: number }
}

/** The packs that could be made. */
export function measuredSizes({ points }: Pick<Sweep, 'points'>): readonly MeasuredSize[] {
  return points.filter((point) => 'pack' in point)
}

/**
 * The smallest pack that may be as good as the best: networks trained on it reach on average what the interval of the
 * best still holds. Undefined where none could be made.
 */
export function recommendedSize(sweep: Pick<Sweep, 'points'>): MeasuredSize | undefined {
  const sizes = measuredSizes(sweep)
  const best = sizes.reduce<MeasuredSize | undefined>((best, size) =>
    (best === undefined || size.pack.mean > best.pack.mean ? size : best), undefined)
  if (best === undefined) return undefined
  const [least] = best.pack.ci95
  const good = sizes.filter(({ pack }) => pack.mean >= least)
  return good.reduce((smallest, size) => (size.budgetBytes < smallest.budgetBytes ? size : smallest), best)
}
