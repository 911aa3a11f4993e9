/** What one network says of labeled pictures, in their order. */
export interface Answers {
  /** The class that it takes each for. */
  readonly classes: readonly number[]
  /** Its score that each is defective, from 0 to `FULL_SCORE`; empty where no class is of good parts. */
  readonly scores: readonly number[]
}

/** The score of a picture that is defective without any doubt: 16 bits tell more than anybody needs. */
export const FULL_SCORE = 65_535

/** Those whose networks are asked picture by picture. */
export const asked = ['full', 'pack'] as const
export type Asked = (typeof asked)[number]

/** What networks of both, one a seed, say of the same pictures. */
export interface Judged extends Readonly<Record<Asked, readonly Answers[]>> {
  /** The class of each picture. */
  readonly labels: readonly number[]
}

/** What is said of pictures that nobody learned from. */
export interface ComparedAnswers {
  readonly test: Judged
  /** Held out for choices, as that of a threshold: all, or some where they are many. */
  readonly validation: Judged
}
