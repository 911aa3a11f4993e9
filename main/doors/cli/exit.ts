import { CommanderError } from 'commander'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { Failure, type Problem } from '../../../shared/errors.ts'
import type { Session } from './session.ts'
import { tellProblem } from './tellProblem.ts'
import { describeMistake } from './usageMistake.ts'

/** How the program ends: one sentence for the person, if there is anything to say, and a code for scripts. */
export interface Ending {
  readonly code: 0 | 1 | 2 | 130
  readonly sentence?: string
}

/** Problems with what was typed, as opposed to what was found. */
const usageProblems: readonly Problem['code'][] = [
  'option-invalid', 'output-twice', 'budget-invalid', 'size-unsupported', 'project-name-invalid',
  'source-unclear', 'class-name-unfit', 'check-what', 'check-job-what', 'job-writes-none', 'decide-what',
]

/** What an error that reached the top means for the person and for scripts. */
export function endingOf(error: unknown, { language, text }: Pick<Session, 'language' | 'text'>): Ending {
  if (error instanceof Cancelled) return { code: 130, sentence: text.stopped }
  if (error instanceof CommanderError) {
    // Help and version that were asked for are thrown too, with code 0; help that was not, for want of a command, is 1.
    if (error.exitCode === 0) return { code: 0 }
    return error.code === 'commander.help' ? { code: 2 } : { code: 2, sentence: describeMistake(error, text.mistakes) }
  }
  if (error instanceof Failure) {
    const { problem } = error
    return { code: usageProblems.includes(problem.code) ? 2 : 1, sentence: tellProblem(problem, language) }
  }
  return { code: 1, sentence: text.unexpected(error instanceof Error ? error.message : String(error)) }
}
