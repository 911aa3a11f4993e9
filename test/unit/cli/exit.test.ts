import { CommanderError } from 'commander'
import { expect, test } from 'vitest'
import { endingOf } from '../../../main/doors/cli/exit.ts'
import { textOf } from '../../../main/doors/cli/text/text.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { Failure } from '../../../shared/errors.ts'

const session = { language: 'en', text: textOf('en') } as const

test.each([
  ['a problem that was found', new Failure({ code: 'folder-missing', path: 'a' }), 1],
  ['a wrong option', new Failure({ code: 'budget-invalid', given: 'a' }), 2],
  ['a wrong command line', new CommanderError(1, 'commander.unknownOption', "error: unknown option '--fast'"), 2],
  ['a stop', new Cancelled(), 130],
  ['what nobody thought of', new TypeError('x is not a function'), 1],
])('%s ends with one sentence and its code', (_, error, code) => {
  const ending = endingOf(error, session)
  expect(ending.code).toBe(code)
  expect(ending.sentence).toMatch(/^[^\n]+\.$/)
})

test('what nobody thought of says where the details are', () => {
  expect(endingOf(new TypeError('x is not a function'), session).sentence).toBe(
    'Something went wrong inside Joryu (x is not a function): ' +
      'start it again with --verbose, and report the details that it prints.',
  )
})

test('help that was asked for is no mistake, and help for want of a command speaks for itself', () => {
  expect(endingOf(new CommanderError(0, 'commander.helpDisplayed', '(outputHelp)'), session)).toEqual({ code: 0 })
  expect(endingOf(new CommanderError(1, 'commander.help', '(outputHelp)'), session)).toEqual({ code: 2 })
})

test('the word that was typed is quoted in Japanese too', () => {
  const error = new CommanderError(1, 'commander.unknownCommand', "error: unknown command 'distil'")
  expect(endingOf(error, { language: 'ja', text: textOf('ja') }).sentence).toContain('「distil」')
})
