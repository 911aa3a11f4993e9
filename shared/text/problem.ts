import type { Problem } from '../errors.ts'
import { english } from './en.ts'
import { japanese } from './ja.ts'
import type { Language } from './language.ts'
import type { ProblemSentences } from './sentences.ts'

const sentences: Record<Language, ProblemSentences> = { en: english, ja: japanese }

/** What happened and what to do about it, for a reader who does not program. */
export function describeProblem(problem: Problem, language: Language): string {
  // The type of ProblemSentences pairs each code with its own problem; TypeScript cannot follow that through a lookup.
  const describe = sentences[language][problem.code] as (problem: Problem) => string
  return describe(problem)
}
