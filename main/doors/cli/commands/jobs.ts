import type { Command } from 'commander'
import type { JobWish } from '../../../../shared/domain/job.ts'
import { jobsOf, wishForJob } from '../../../services/jobs/jobs.ts'
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
  const add = (word: string, name: CommandName, wish: JobWish): void => {
    const command = group.command(word).description(help.commands[name])
    addOptions(command.argument('<job>', help.arguments.job, jobNumber), help, ['library'])
    command.action((number: number, { library }: JobsOptions) => wishFor(number, wish, library, session))
  }
  // For `runJobsElsewhere`, and not for persons.
  const runner = addOptions(group.command('run', { hidden: true }), help, ['library'])
  runner.action(({ library }: JobsOptions) => run(library, session))
  add('pause', 'jobsPause', 'pause')
  add('cancel', 'jobsCancel', 'cancel')
  add('first', 'jobsFirst', 'first')
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

function wishFor(number: number, wish: JobWish, library: string | undefined, session: Session): Promise<void> {
  return withTerminal(session, undefined, async ({ say }) => {
    await wishForJob(libraryFolder(library), number, wish)
    say(session.text.jobs.wished)
  })
}
