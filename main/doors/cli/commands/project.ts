import type { Command } from 'commander'
import { formatCount } from '../../../../shared/units.ts'
import { isCheckCurrent } from '../../../services/checking/checkProject.ts'
import { projectHistory } from '../../../services/history.ts'
import { withLibrary } from '../../../services/library.ts'
import { moveSource } from '../../../services/importing/moveSource.ts'
import { projectFacts } from '../../../services/projectFacts.ts'
import { listProjects } from '../../../services/projects.ts'
import { leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions } from '../options.ts'
import type { Session } from '../session.ts'
import { formatTable } from '../table.ts'
import { tellProject } from '../tellProject.ts'
import { withTerminal } from '../terminal.ts'

/** Files of a place that moved which a person looks at; the figures have all. */
const MOST_SHOWN = 10

interface ListOptions {
  readonly library?: string
  readonly json?: string
}

interface ShowOptions extends ListOptions {
  readonly project: string
}

interface HistoryOptions extends ShowOptions {
  readonly before?: number
  readonly limit: number
}

interface MoveOptions extends ListOptions {
  readonly project: string
}

export function addProject(program: Command, session: Session): void {
  const { help } = session.text
  const project = program.command('project').description(help.commands.project).helpCommand(false)
  const list = project.command('list').description(help.commands.projectList)
  addOptions(list, help, ['library', 'factsJson'])
  list.action((options: ListOptions) => listAll(options, session))
  const move = project.command('move').description(help.commands.projectMove)
  move.argument('<from>', help.arguments.from).argument('<to>', help.arguments.to)
  addOptions(move, help, ['project', 'library', 'factsJson'])
  move.action((from: string, to: string, options: MoveOptions) => movePictures(from, to, options, session))
  const show = project.command('show').description(help.commands.projectShow)
  addOptions(show, help, ['project', 'library', 'factsJson'])
  show.action((options: ShowOptions) => showProject(options, session))
  const history = project.command('history').description(help.commands.projectHistory)
  addOptions(history, help, ['project', 'before', 'limit', 'library', 'factsJson'])
  history.action((options: HistoryOptions) => tellHistory(options, session))
}

function listAll({ library, json }: ListOptions, session: Session): Promise<void> {
  const { noProjects, projectColumns: columns } = session.text.library
  return withTerminal(session, json, async ({ say }) => {
    const projects = await withLibrary(libraryFolder(library), async ({ reader }) => listProjects(reader))
    const rows = projects.map(({ name, classes, pictures, snapshots, createdAt }) => [
      name, formatCount(classes), formatCount(pictures), formatCount(snapshots), createdAt,
    ])
    const title = [columns.name, columns.classes, columns.pictures, columns.snapshots, columns.created]
    say(projects.length === 0 ? noProjects : formatTable([title, ...rows]))
    if (json !== undefined) await leaveFigures(json, projects, session.signal)
  })
}

function movePictures(from: string, to: string, options: MoveOptions, session: Session): Promise<void> {
  const { project: projectName, library, json } = options
  return withTerminal(session, json, async ({ say, work }) => {
    const moved = await withLibrary(
      libraryFolder(library), (opened) => moveSource(opened, { projectName, from, to }, work),
    )
    const { moved: tell, movedDifferent, movedMissing } = session.text.library
    const told = [...moved.different.map(movedDifferent), ...moved.missing.map(movedMissing)]
    say([tell(moved), ...told.slice(0, MOST_SHOWN)].join('\n'))
    if (json !== undefined) await leaveFigures(json, moved, session.signal)
  })
}

function showProject({ project, library, json }: ShowOptions, session: Session): Promise<void> {
  return withTerminal(session, json, async ({ say }) => {
    const facts = await withLibrary(libraryFolder(library), async ({ reader, writer }) => ({
      ...projectFacts(reader, project), isCheckCurrent: isCheckCurrent(writer, project),
    }))
    say(tellProject(facts, session.text))
    if (json !== undefined) await leaveFigures(json, facts, session.signal)
  })
}

function tellHistory(
  { project, before = Number.MAX_SAFE_INTEGER, limit, library, json }: HistoryOptions,
  session: Session,
): Promise<void> {
  const { columns, actions, older, noOlder } = session.text.history
  return withTerminal(session, json, async ({ say }) => {
    const entries = await withLibrary(
      libraryFolder(library), async ({ reader }) => projectHistory(reader, project, { before, limit }),
    )
    const rows = entries.map(({ doneAt, action, detail }) => [doneAt, actions[action](detail)])
    const [first] = entries
    const more = entries.length === limit && first !== undefined ? [older(first.id)] : []
    const table = formatTable([[columns.doneAt, columns.what], ...rows], 2)
    say(entries.length === 0 ? noOlder : [table, ...more].join('\n'))
    if (json !== undefined) await leaveFigures(json, entries, session.signal)
  })
}
