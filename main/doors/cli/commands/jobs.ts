import type { Command } from 'commander'
import { jobsOf, wishForJob, wishForPlace } from '../../../services/jobs/jobs.ts'
import { runJobs } from '../../../services/jobs/runJobs.ts'
import { leaveFigures } from '../figures.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions, jobNumber, type CommandName } from '../options.ts'
import type { Session } from '../session.ts'
import { tellJobs } from '../tellJobs.ts'
import { withTerminal } from '../terminal.ts'

interface JobsOptions {
  readonly library?: string
  readonly json?: string
}

export function addJobs(program: Command, session: Session): void {
  const { help } = session.text
  const group = program.command('jobs').description(help.commands.jobs).helpCommand(false)
  // The word may be left out.
  const all = group.command('list', { isDefault: true }).description(help.commands.jobsList)
  addOptions(all, help, ['library', 'factsJson']).action((options: JobsOptions) => list(options, session))
  const add = (word: string, name: CommandName, leave: (folder: string, number: number) => Promise<void>): void => {
    const command = group.command(word).description(help.commands[name])
    addOptions(command.argument('<job>', help.arguments.job, jobNumber), help, ['library'])
    command.action((number: number, { library }: JobsOptions) =>
      wish(library, session, (folder) => leave(folder, number)))
  }
  // For `runJobsElsewhere`, and not for persons.
  const runner = addOptions(group.command('run', { hidden: true }), help, ['library'])
  runner.action(({ library }: JobsOptions) => run(library, session))
  add('pause', 'jobsPause', (folder, number) => wishForJob(folder, number, 'pause'))
  add('cancel', 'jobsCancel', (folder, number) => wishForJob(folder, number, 'cancel'))
  add('first', 'jobsFirst', (folder, number) => wishForPlace(folder, number, { kind: 'first' }))
  add('last', 'jobsLast', (folder, number) => wishForPlace(folder, number, { kind: 'last' }))
  const before = group.command('before').description(help.commands.jobsBefore)
  before.argument('<job>', help.arguments.job, jobNumber).argument('<other>', help.arguments.job, jobNumber)
  addOptions(before, help, ['library']).action((number: number, beforeId: number, { library }: JobsOptions) =>
    wish(library, session, (folder) => wishForPlace(folder, number, { kind: 'before', beforeId })))
}

function list({ library, json }: JobsOptions, session: Session): Promise<void> {
  return withTerminal(session, json, async ({ say }) => {
    const jobs = await jobsOf(libraryFolder(library))
    say(tellJobs(jobs, session))
    if (json !== undefined) await leaveFigures(json, jobs, session.signal)
  })
}

async function run(library: string | undefined, { signal }: Session): Promise<void> {
  await runJobs(libraryFolder(library), { publish: () => {}, signal, lowPriority: true })
}

function wish(
  library: string | undefined,
  session: Session,
  leave: (folder: string) => Promise<void>,
): Promise<void> {
  return withTerminal(session, undefined, async ({ say }) => {
    await leave(libraryFolder(library))
    say(session.text.jobs.wished)
  })
}
