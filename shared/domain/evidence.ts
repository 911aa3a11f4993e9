import type { ComparedAnswers } from './answers.ts'
import type { Comparison } from './comparison.ts'
import type { Summary } from './summary.ts'
import type { Verdict } from './verdict.ts'

/** What is kept of a comparison, to be shown later as on the day when it was made. */
export interface Evidence {
  readonly comparison: Comparison
  readonly verdict: Verdict
  readonly bytes: {
    /** The files behind the training pictures. */
    readonly originals: number
    /** The whole pack file. */
    readonly file: number
  }
  readonly seconds: Summary['seconds']
  /** 'held-out': the snapshot has no test pictures, and some of the training pictures were set apart. */
  readonly testOrigin: 'given' | 'held-out'
}

/** What networks said of the pictures of a snapshot. */
export interface KeptAnswers extends ComparedAnswers {
  /** The test pictures, by their numbers in the library. */
  readonly numbers: readonly number[]
}
