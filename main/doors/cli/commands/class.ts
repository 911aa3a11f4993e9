import type { Command } from 'commander'
import type { Role, Severity } from '../../../../shared/domain/library.ts'
import { formatCount } from '../../../../shared/units.ts'
import type { Writer } from '../../../library/handles.ts'
import {
  listProjectClasses, mergeClasses, orderClasses, rateClass, renameClass, undoClassChange, type ListedClass,
} from '../../../services/classes.ts'
import { withLibrary } from '../../../services/library.ts'
import { leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions, type CommandName, type OptionName } from '../options.ts'
import type { Session } from '../session.ts'
import { formatTable } from '../table.ts'
import { withTerminal } from '../terminal.ts'
import type { ClassText } from '../text/classText.ts'

interface PlaceOptions {
  readonly project: string
  readonly library?: string
  readonly json?: string
}

interface RateOptions extends PlaceOptions {
  readonly role: Role
  readonly severity?: Severity
}

interface MergeOptions extends PlaceOptions {
  readonly into: string
}

export function addClass(program: Command, session: Session): void {
  const { help } = session.text
  const group = program.command('class').description(help.commands.class).helpCommand(false)
  const add = (form: string, name: CommandName, options: readonly OptionName[] = []): Command => {
    const command = group.command(form).description(help.commands[name])
    return addOptions(command, help, ['project', ...options, 'library', 'factsJson'])
  }
  const name = ['<class>', help.arguments.class] as const
  const names = ['<classes...>', help.arguments.classes] as const
  add('list', 'classList').action((options: PlaceOptions) => changeAndTell(options, session, () => {}))
  add('rate', 'classRate', ['role', 'severity']).argument(...name)
    .action((className: string, { role, severity, ...options }: RateOptions) =>
      changeAndTell(options, session, (writer) =>
        rateClass(writer, { project: options.project, className }, role, severity)))
  add('rename', 'classRename').argument(...name).argument('<name>', help.arguments.newName)
    .action((className: string, newName: string, options: PlaceOptions) =>
      changeAndTell(options, session, (writer) =>
        renameClass(writer, { project: options.project, className }, newName)))
  add('merge', 'classMerge', ['into']).argument(...names)
    .action((merged: readonly string[], { into, ...options }: MergeOptions) =>
      changeAndTell(options, session, (writer) =>
        mergeClasses(writer, merged, { project: options.project, className: into })))
  add('order', 'classOrder').argument(...names)
    .action((ordered: readonly string[], options: PlaceOptions) =>
      changeAndTell(options, session, (writer) => orderClasses(writer, options.project, ordered)))
  add('undo', 'classUndo').action((options: PlaceOptions) =>
    changeAndTell(options, session, (writer) => undoClassChange(writer, options.project), session.text.classes.undone))
}

/** Changes the classes of a project, and tells what they are then. */
function changeAndTell(
  { project, library, json }: PlaceOptions,
  session: Session,
  change: (writer: Writer) => void,
  ...told: readonly string[]
): Promise<void> {
  return withTerminal(session, json, async ({ say }) => {
    const classes = await withLibrary(libraryFolder(library), async ({ reader, writer }) => {
      change(writer)
      return listProjectClasses(reader, project)
    })
    say([...told, tellClasses(classes, session.text.classes)].join('\n'))
    if (json !== undefined) await leaveFigures(json, classes, session.signal)
  })
}

function tellClasses(classes: readonly ListedClass[], text: ClassText): string {
  if (classes.length === 0) return text.none
  const { columns, roles, severities, open } = text
  const rows = classes.map(({ name, role, severity, foundAs, counts }) => [
    name, role === undefined ? open : roles[role], severity === undefined ? '' : severities[severity],
    foundAs.join(', '), formatCount(counts.training), formatCount(counts.test),
  ])
  const title = [columns.name, columns.role, columns.severity, columns.foundAs, columns.training, columns.test]
  return formatTable([title, ...rows], 4)
}
