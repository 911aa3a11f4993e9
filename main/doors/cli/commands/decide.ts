import type { Command } from 'commander'
import type { DecisionKind } from '../../../../shared/domain/decision.ts'
import type { FindingCode } from '../../../../shared/domain/finding.ts'
import { Failure } from '../../../../shared/errors.ts'
import { decideFinding, undoDecided } from '../../../services/checking/decide.ts'
import { listDecided } from '../../../services/checking/listDecided.ts'
import { withLibrary } from '../../../services/library.ts'
import { leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions, type CommandName, type OptionName } from '../options.ts'
import type { Session } from '../session.ts'
import { tellDecided, tellDecisions } from '../tellDecisions.ts'
import { withTerminal } from '../terminal.ts'

interface PlaceOptions {
  readonly project: string
  readonly library?: string
  readonly json?: string
}

interface DecideOptions extends PlaceOptions {
  readonly finding: FindingCode
  readonly all?: true
}

interface UndoOptions extends PlaceOptions {
  readonly steps: number
}

interface ListOptions extends PlaceOptions {
  readonly limit: number
}

const commands: readonly (readonly [DecisionKind, CommandName])[] = [
  ['quarantine', 'decideQuarantine'], ['keep', 'decideKeep'], ['no-problem', 'decideNoProblem'],
]

export function addDecide(program: Command, session: Session): void {
  const { help } = session.text
  const group = program.command('decide').description(help.commands.decide).helpCommand(false)
  const add = (form: string, name: CommandName, options: readonly OptionName[]): Command => {
    const command = group.command(form).description(help.commands[name])
    return addOptions(command, help, ['project', ...options, 'library', 'factsJson'])
  }
  for (const [kind, name] of commands) {
    add(kind, name, ['finding', 'all']).argument('[pictures...]', help.arguments.pictures)
      .action((pictures: readonly string[], options: DecideOptions) => decide(kind, pictures, options, session))
  }
  add('undo', 'decideUndo', ['steps']).action((options: UndoOptions) => undo(options, session))
  add('list', 'decideList', ['limit']).action((options: ListOptions) => list(options, session))
}

function decide(
  kind: DecisionKind,
  pictures: readonly string[],
  { project, finding, all, library, json }: DecideOptions,
  session: Session,
): Promise<void> {
  return withTerminal(session, json, async ({ say }) => {
    if ((all === true) === (pictures.length > 0)) throw new Failure({ code: 'decide-what' })
    const request = { kind, code: finding, pictures: all ? 'all' as const : pictures }
    const taken = await withLibrary(
      libraryFolder(library), async ({ writer }) => decideFinding(writer, project, request),
    )
    say(tellDecided(taken, session.text))
    if (json !== undefined) await leaveFigures(json, taken, session.signal)
  })
}

function undo({ project, steps, library, json }: UndoOptions, session: Session): Promise<void> {
  return withTerminal(session, json, async ({ say }) => {
    const count = await withLibrary(libraryFolder(library), async ({ writer }) => undoDecided(writer, project, steps))
    say(session.text.curation.undone(count))
    if (json !== undefined) await leaveFigures(json, { undone: count }, session.signal)
  })
}

function list({ project, limit, library, json }: ListOptions, session: Session): Promise<void> {
  return withTerminal(session, json, async ({ say }) => {
    const decisions = await withLibrary(libraryFolder(library), async ({ reader }) => listDecided(reader, project))
    say(tellDecisions(decisions, limit, session.text))
    if (json !== undefined) await leaveFigures(json, decisions, session.signal)
  })
}
