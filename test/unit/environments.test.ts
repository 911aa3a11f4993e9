import { resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const fixture = resolve(root, 'test/fixtures/environments/globals.ts')

/** The names that TypeScript does not know when the fixture is compiled as a file of `project`. */
function unknownNames(project: string): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(resolve(root, project, 'tsconfig.json'), {}, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '))
    },
  })
  if (!config) throw new Error(`${project} has no tsconfig.json`)
  const program = ts.createProgram([fixture], config.options)
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, ' ')
    return /^Cannot find name '(.+?)'/.exec(message)?.[1] ?? message
  })
}

test.each([
  ['shared', ['node:path', 'process', 'document']],
  ['main', ['document']],
  ['renderer', ['node:path', 'process']],
])('%s knows only what is there where it runs', (project, expected) => {
  expect(unknownNames(project)).toEqual(expected)
})
