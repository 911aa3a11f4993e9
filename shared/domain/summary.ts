import type { SnapshotName } from './origin.ts'
import type { LeakState } from './split.ts'

/** One contender's numbers. */
export interface SummaryResult {
  readonly mean: number
  readonly sd: number
  readonly ci95: readonly [number, number]
  /** Mean recall of each class by its name; null without test pictures of it. */
  readonly perClass: Readonly<Record<string, number | null>>
  /** Of training one network. */
  readonly seconds: number
}

/** The content of summary.json: for programs, so its keys stay as they are. */
export interface Summary {
  /** Pictures of the training folder (those held out for choices included) and of the test folder. */
  readonly data: {
    readonly train: number
    readonly test: number
    readonly classes: number
    /** Of the training pictures at training size, 8 bits a value. */
    readonly bytes: number
  }
  /** The frozen pictures that the numbers were measured on; null for a folder. */
  readonly snapshot: SnapshotName | null
  /** Whether test pictures show what training pictures show; null where nobody has looked. */
  readonly leak: LeakState | null
  readonly budgetBytes: number
  /** Data part of the pack as stored. */
  readonly packBytes: number
  readonly fileBytes: number
  readonly imagesDecoded: number
  readonly executor: string
  readonly seeds: readonly number[]
  readonly full: SummaryResult
  readonly pack: SummaryResult
  readonly random: SummaryResult
  readonly kmeans: SummaryResult
  readonly coded: SummaryResult
  readonly seconds: {
    readonly experts: number
    readonly distill: number
    readonly evaluate: number
    readonly total: number
  }
}
