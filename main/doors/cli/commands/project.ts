import type { Command } from 'commander'
import { formatCount } from '../../../../shared/units.ts'
import { withLibrary } from '../../../services/library.ts'
import { listProjects } from '../../../services/projects.ts'
import { leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions } from '../options.ts'
import type { Session } from '../session.ts'
import { formatTable } from '../table.ts'
import { withTerminal } from '../terminal.ts'

interface ListOptions {
  readonly library?: string
  readonly json?: string
}

export function addProject(program: Command, session: Session): void {
  const { help } = session.text
  const project = program.command('project').description(help.commands.project).helpCommand(false)
  const list = project.command('list').description(help.commands.projectList)
  addOptions(list, help, ['library', 'factsJson'])
  list.action((options: ListOptions) => listAll(options, session))
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
