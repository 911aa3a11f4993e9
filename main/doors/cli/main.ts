import { inspect } from 'node:util'
import { programVersion } from '../../services/program.ts'
import { endingOf } from './exit.ts'
import { harmless } from './harmless.ts'
import { interruptSignal } from './interrupt.ts'
import { languageOf } from './language.ts'
import { createProgram } from './program.ts'
import { textOf } from './text/text.ts'

/**
 * Runs the command that `args` name and says on standard error what went wrong, if anything.
 * @returns the exit code: 0, 1 for a problem, 2 for a wrong command line, 130 when stopped by the user
 */
export async function main(args: readonly string[]): Promise<number> {
  const signal = interruptSignal()
  const language = languageOf(args, process.env, Intl.DateTimeFormat().resolvedOptions().locale)
  const text = textOf(language)
  try {
    const now = (): number => performance.now() / 1000
    const session = { language, text, signal, now, version: await programVersion() }
    await createProgram(session).parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    const { code, sentence } = endingOf(error, { language, text })
    if (sentence !== undefined) console.error(harmless(sentence))
    if (code === 1 && args.includes('--verbose')) console.error(harmless(inspect(error)))
    return code
  }
}
