import type { Command } from 'commander'
import { withLibrary } from '../../../services/library.ts'
import { takeSnapshot } from '../../../services/snapshots.ts'
import { leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions } from '../options.ts'
import type { Session } from '../session.ts'
import { withTerminal } from '../terminal.ts'

interface SnapshotOptions {
  readonly project: string
  readonly library?: string
  readonly json?: string
}

export function addSnapshot(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('snapshot').description(help.commands.snapshot)
  addOptions(command, help, ['project', 'library', 'factsJson'])
  command.action((options: SnapshotOptions) => snapshot(options, session))
}

function snapshot({ project, library, json }: SnapshotOptions, session: Session): Promise<void> {
  return withTerminal(session, json, async ({ say }) => {
    const taken = await withLibrary(libraryFolder(library), async ({ writer }) => takeSnapshot(writer, project))
    say(session.text.library.snapshot(project, taken))
    if (json !== undefined) await leaveFigures(json, taken, session.signal)
  })
}
