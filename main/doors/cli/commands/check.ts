import type { Command } from 'commander'
import type { Finding } from '../../../../shared/domain/finding.ts'
import type { LayoutWish } from '../../../../shared/domain/layout.ts'
import { Failure } from '../../../../shared/errors.ts'
import { checkFigures, checkFolder } from '../../../services/check.ts'
import { checkProject } from '../../../services/checking/checkProject.ts'
import { projectCheckFigures } from '../../../services/checking/figures.ts'
import { formatCsv } from '../../../services/csv.ts'
import { queueInspect } from '../../../services/jobs/inspectJob.ts'
import { withLibrary } from '../../../services/library.ts'
import { requireWritable, writeText } from '../../../services/output.ts'
import { findingTable } from '../../../services/tables/findingTable.ts'
import { hoursOf, isJob, requireNoFiles, workElsewhere, type JobOptions } from '../detach.ts'
import { figureFiles, leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions } from '../options.ts'
import { layoutWish, type LayoutOptions } from '../requests.ts'
import type { Session } from '../session.ts'
import { nameIn, tellCheck } from '../tellCheck.ts'
import { tellProjectCheck } from '../tellProjectCheck.ts'
import { withTerminal } from '../terminal.ts'
import type { Work } from '../../../services/work.ts'

interface CheckOptions extends LayoutOptions, JobOptions {
  readonly project?: string
  readonly csv?: string
  readonly json?: string
}

/** What a check leaves behind, whatever was checked. */
interface Told {
  readonly lines: string
  readonly figures: unknown
  readonly findings: readonly Finding[]
  readonly pictureAt: Parameters<typeof findingTable>[1]
}

export function addCheck(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('check').description(help.commands.check).argument('[folder]', help.arguments.folder)
  const names = ['layout', 'merge', 'checkedProject', 'library', 'findingsCsv', 'factsJson', 'detach', 'night'] as const
  addOptions(command, help, names)
  command.action((folder: string | undefined, options: CheckOptions) =>
    (isJob(options) ? checkAsJob(folder, options, session) : check(folder, options, session)))
}

/** Findings are no failure: the command did what it was asked for. */
function check(folder: string | undefined, options: CheckOptions, session: Session): Promise<void> {
  const { project, library, csv, json } = options
  return withTerminal(session, json, async ({ say, pausable }) => {
    if ((folder === undefined) === (project === undefined)) throw new Failure({ code: 'check-what' })
    await requireWritable([...(csv === undefined ? [] : [csv]), ...figureFiles(json)])
    const told = await pausable((work) => project === undefined
      ? toldOfFolder(folder ?? '', layoutWish(options), work, session)
      : toldOfProject(project, library, work, session))
    say(told.lines)
    if (csv !== undefined) {
      await writeText(csv, formatCsv(findingTable(told.findings, told.pictureAt, session.language)), session.signal)
      say(session.text.curation.csvWritten(csv))
    }
    if (json !== undefined) await leaveFigures(json, told.figures, session.signal)
  })
}

/** What is found is remembered: the same command in a terminal then tells it at once. */
function checkAsJob(folder: string | undefined, options: CheckOptions, session: Session): Promise<void> {
  return workElsewhere(options, session, (libraryFolder) => {
    const { project, csv, json } = options
    if (project === undefined || folder !== undefined) throw new Failure({ code: 'check-job-what' })
    requireNoFiles({ '--csv': csv, '--json': json })
    return queueInspect(libraryFolder, { projectName: project }, { title: project, hours: hoursOf(options) })
  })
}

async function toldOfFolder(folder: string, layout: LayoutWish, work: Work, session: Session): Promise<Told> {
  const result = await checkFolder(folder, layout, work)
  const { set, findings } = result
  return {
    lines: tellCheck(folder, result, session),
    figures: checkFigures(result),
    findings,
    pictureAt: (at) => {
      const picture = set.pictures[at]
      return picture && {
        name: nameIn(folder, picture.path), className: set.classes[picture.label] ?? '', split: picture.split,
      }
    },
  }
}

async function toldOfProject(
  project: string,
  library: string | undefined,
  work: Work,
  { text }: Session,
): Promise<Told> {
  const result = await withLibrary(libraryFolder(library), (opened) => checkProject(opened, project, work))
  return {
    lines: tellProjectCheck(result, text),
    figures: projectCheckFigures(result),
    findings: result.open.map(({ finding }) => finding),
    pictureAt: (at) => result.pictures[at],
  }
}
