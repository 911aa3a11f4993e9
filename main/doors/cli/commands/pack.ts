import type { Command } from 'commander'
import { withLibrary } from '../../../services/library.ts'
import { packsOf } from '../../../services/packNotes.ts'
import { leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions } from '../options.ts'
import type { Session } from '../session.ts'
import { tellPacks } from '../tellPacks.ts'
import { withTerminal } from '../terminal.ts'

interface ListOptions {
  readonly project: string
  readonly library?: string
  readonly json?: string
}

export function addPack(program: Command, session: Session): void {
  const { help } = session.text
  const pack = program.command('pack').description(help.commands.pack).helpCommand(false)
  const list = pack.command('list').description(help.commands.packList)
  addOptions(list, help, ['project', 'library', 'factsJson'])
  list.action((options: ListOptions) => listAll(options, session))
}

function listAll({ project, library, json }: ListOptions, session: Session): Promise<void> {
  const { text, language, signal } = session
  return withTerminal(session, json, async ({ say }) => {
    const packs = await withLibrary(libraryFolder(library), async ({ reader }) => packsOf(reader, project))
    say(tellPacks(project, packs, text.packs, language))
    if (json !== undefined) await leaveFigures(json, packs, signal)
  })
}
