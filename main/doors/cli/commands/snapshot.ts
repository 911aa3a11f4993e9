import type { Command } from 'commander'
import { formatCsv } from '../../../services/csv.ts'
import { withLibrary } from '../../../services/library.ts'
import { requireWritable, writeText } from '../../../services/output.ts'
import { diffSnapshots } from '../../../services/snapshotDiff.ts'
import { snapshotsOf } from '../../../services/snapshots.ts'
import { takeCheckedSnapshot } from '../../../services/splitting/checkedSnapshot.ts'
import { figureFiles, leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions, snapshotNumber } from '../options.ts'
import { given } from '../requests.ts'
import type { Session } from '../session.ts'
import { diffRows, tellDiff, tellSnapshots } from '../tellSnapshots.ts'
import { tellLeaks } from '../tellSplit.ts'
import { withTerminal } from '../terminal.ts'

interface SnapshotOptions {
  readonly project: string
  readonly library?: string
  readonly json?: string
}

interface TakeOptions extends SnapshotOptions {
  readonly despiteLeak?: boolean
}

interface DiffOptions extends SnapshotOptions {
  readonly csv?: string
}

/** The commands within take the options of the one around them: the parser reads them there, wherever they stand. */
export function addSnapshot(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('snapshot').description(help.commands.snapshot).helpCommand(false)
  addOptions(command, help, ['project', 'despiteLeak', 'library', 'factsJson'])
  command.action((options: TakeOptions) => take(options, session))
  const list = command.command('list').description(help.commands.snapshotList)
  list.action(() => listAll(list.optsWithGlobals<SnapshotOptions>(), session))
  const diff = command.command('diff').description(help.commands.snapshotDiff)
  diff.argument('<from>', help.arguments.snapshotFrom, snapshotNumber).argument(
    '[to]', help.arguments.snapshotTo, snapshotNumber,
  )
  addOptions(diff, help, ['csv'])
  diff.action((from: number, to: number | undefined) =>
    compareTwo({ from, ...given({ to }) }, diff.optsWithGlobals<DiffOptions>(), session),
  )
}

function take({ project, despiteLeak = false, library, json }: TakeOptions, session: Session): Promise<void> {
  const { text, signal } = session
  return withTerminal(session, json, async ({ say, work }) => {
    const { snapshot, leak } = await withLibrary(
      libraryFolder(library), (opened) => takeCheckedSnapshot(opened, project, { despiteLeak }, work),
    )
    const despite = snapshot.leak === 'leaking' ? [text.split.despite] : []
    say([text.library.snapshot(project, snapshot), tellLeaks(leak, text.split), ...despite].join('\n'))
    if (json !== undefined) await leaveFigures(json, snapshot, signal)
  })
}

function listAll({ project, library, json }: SnapshotOptions, session: Session): Promise<void> {
  return withTerminal(session, json, async ({ say }) => {
    const { snapshots, since } = await withLibrary(libraryFolder(library), async ({ reader }) => {
      const found = snapshotsOf(reader, project)
      const newest = found.at(-1)
      return { snapshots: found, since: newest && diffSnapshots(reader, { project, from: newest.number }) }
    })
    say(tellSnapshots(project, snapshots, since, session.text))
    if (json !== undefined) await leaveFigures(json, snapshots, session.signal)
  })
}

function compareTwo(
  states: { readonly from: number; readonly to?: number },
  { project, library, json, csv }: DiffOptions,
  session: Session,
): Promise<void> {
  const { text, signal } = session
  return withTerminal(session, json, async ({ say }) => {
    await requireWritable([...(csv === undefined ? [] : [csv]), ...figureFiles(json)])
    const diff = await withLibrary(libraryFolder(library), async ({ reader }) =>
      diffSnapshots(reader, { project, ...states }),
    )
    say(tellDiff(diff, text))
    if (csv !== undefined) {
      await writeText(csv, formatCsv(diffRows(diff, text)), signal)
      say(text.snapshots.rowsWritten(csv))
    }
    if (json !== undefined) await leaveFigures(json, diff, signal)
  })
}
