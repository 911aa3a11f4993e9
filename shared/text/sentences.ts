import type { Problem } from '../errors.ts'

type ProblemByCode = { readonly [One in Problem as One['code']]: One }

/** A sentence for every problem. A code without one, or a sentence without a code, does not compile. */
export type ProblemSentences = {
  readonly [Code in keyof ProblemByCode]: (problem: ProblemByCode[Code]) => string
}
