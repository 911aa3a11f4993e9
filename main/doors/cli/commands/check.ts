import type { Command } from 'commander'
import { checkFigures, checkFolder } from '../../../services/check.ts'
import { requireWritable } from '../../../services/output.ts'
import { figureFiles, leaveFigures } from '../figures.ts'
import { addOptions } from '../options.ts'
import type { Session } from '../session.ts'
import { tellCheck } from '../tellCheck.ts'
import { withTerminal } from '../terminal.ts'

interface CheckOptions {
  readonly json?: string
}

export function addCheck(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('check').description(help.commands.check).argument('<folder>', help.arguments.folder)
  addOptions(command, help, ['factsJson'])
  command.action((folder: string, options: CheckOptions) => check(folder, options, session))
}

/** Findings are no failure: the command did what it was asked for. */
function check(folder: string, { json }: CheckOptions, session: Session): Promise<void> {
  return withTerminal(session, json, async ({ say, work }) => {
    await requireWritable(figureFiles(json))
    const result = await checkFolder(folder, work)
    say(tellCheck(folder, result, session.text))
    if (json !== undefined) await leaveFigures(json, checkFigures(result), session.signal)
  })
}
