import type { Command } from 'commander'
import { requireApart } from '../../../services/output.ts'
import { inspectPack } from '../../../services/packs.ts'
import { figureFiles, leaveFigures } from '../figures.ts'
import { addOptions } from '../options.ts'
import type { Session } from '../session.ts'
import { formatFacts } from '../table.ts'
import { withTerminal } from '../terminal.ts'

interface InspectOptions {
  readonly json?: string
}

export function addInspect(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('inspect').description(help.commands.inspect).argument('<pack>', help.arguments.pack)
  addOptions(command, help, ['factsJson'])
  command.action((path: string, options: InspectOptions) => inspect(path, options, session))
}

function inspect(path: string, { json }: InspectOptions, session: Session): Promise<void> {
  return withTerminal(session, json, async ({ say }) => {
    requireApart([path, ...figureFiles(json)])
    const facts = await inspectPack(path)
    say(formatFacts(session.text.pack.facts(facts)))
    if (json !== undefined) await leaveFigures(json, facts, session.signal)
  })
}
