import type { CommanderError } from 'commander'
import type { CliText } from './text/cliText.ts'

/** What the parser of the command line can find wrong with it. */
const mistakes = {
  'commander.unknownCommand': 'unknownCommand',
  'commander.unknownOption': 'unknownOption',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'missingValue',
  'commander.excessArguments': 'excessArguments',
} as const

export type UsageMistake = (typeof mistakes)[keyof typeof mistakes]

/** The parser speaks English only; its code and the word that it quotes are enough to say the same in any language. */
export function describeMistake(error: CommanderError, text: CliText): string {
  const mistake = isKnown(error.code) ? mistakes[error.code] : undefined
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  return mistake ? text.mistakes[mistake](given) : error.message
}

function isKnown(code: string): code is keyof typeof mistakes {
  return code in mistakes
}
