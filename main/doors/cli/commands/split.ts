import { CommanderError, type Command } from 'commander'
import type { SplitPolicy } from '../../../../shared/domain/splitPolicy.ts'
import { withLibrary } from '../../../services/library.ts'
import { showSplit, splitProject, undoSplit } from '../../../services/splitting/split.ts'
import type { SplitWish } from '../../../services/splitting/wish.ts'
import { leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions } from '../options.ts'
import type { Session } from '../session.ts'
import { tellSplit } from '../tellSplit.ts'
import { withTerminal } from '../terminal.ts'

interface SplitOptions {
  readonly project: string
  readonly by?: SplitPolicy['method']
  readonly test: number
  readonly seed: number
  readonly lots?: readonly string[]
  readonly from?: string
  readonly keepLotsTogether?: true
  readonly undo?: true
  readonly library?: string
  readonly json?: string
}

export function addSplit(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('split').description(help.commands.split)
  addOptions(command, help, [
    'project', 'by', 'test', 'seed', 'lots', 'from', 'keepLotsTogether', 'undo', 'library', 'factsJson',
  ])
  command.action((options: SplitOptions) => split(options, session))
}

function split(options: SplitOptions, session: Session): Promise<void> {
  const { project, by, undo, library, json } = options
  const { text: { split: text }, signal } = session
  const wish = by === undefined ? undefined : wishOf(by, options)
  return withTerminal(session, json, async ({ say, work }) => {
    const shown = await withLibrary(libraryFolder(library), (opened) => {
      if (undo) return undoSplit(opened, project, work)
      return wish === undefined ? showSplit(opened, project, work) : splitProject(opened, project, wish, work)
    })
    say([...(undo ? [text.undone] : []), tellSplit(project, shown, text)].join('\n'))
    if (json !== undefined) await leaveFigures(json, shown, signal)
  })
}

function wishOf(by: SplitPolicy['method'], options: SplitOptions): SplitWish {
  const { test: share, seed, lots = [], from, keepLotsTogether: keepLots = false } = options
  switch (by) {
    case 'given':
      return { method: 'given' }
    case 'stratified':
      return { method: 'stratified', share, seed, keepLots }
    case 'lot':
      return { method: 'lot', lots, share, keepLots }
    case 'date':
      // As the parser says it of an option that every call needs.
      if (from === undefined) throw new CommanderError(2, 'commander.missingMandatoryOptionValue', "'--from <day>'")
      return { method: 'date', from, keepLots }
  }
}
