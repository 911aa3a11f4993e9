import type { CommanderError } from 'commander'

/** What the parser of the command line can find wrong with it. */
const mistakes = {
  'commander.unknownCommand': 'unknownCommand',
  'commander.unknownOption': 'unknownOption',
  'commander.missingArgument': 'missingArgument',
  'commander.missingMandatoryOptionValue': 'missingOption',
  'commander.optionMissingArgument': 'missingValue',
  'commander.excessArguments': 'excessArguments',
} as const

export type UsageMistake = (typeof mistakes)[keyof typeof mistakes]

/** A sentence for each mistake, about the word that was typed. */
export type MistakeSentences = Readonly<Record<UsageMistake, (given: string) => string>>

/** The parser speaks English only; its code and the word that it quotes are enough to say the same in any language. */
export function describeMistake(error: CommanderError, sentences: MistakeSentences): string {
  const mistake = isKnown(error.code) ? mistakes[error.code] : undefined
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  return mistake ? sentences[mistake](given) : error.message
}

function isKnown(code: string): code is keyof typeof mistakes {
  return code in mistakes
}
