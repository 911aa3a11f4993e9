import type { Command } from 'commander'
import type { JobWish, PlaceWish } from '../../../../shared/domain/job.ts'
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
  const last = group.command('last').description(help.commands.jobsLast)
  addOptions(last.argument('<job>', help.arguments.job, jobNumber), help, ['library'])
  last.action((number: number, { library }: JobsOptions) => place(number, { kind: 'last' }, library, session))
  const before = group.command('before').description(help.commands.jobsBefore)
  before.argument('<job>', help.arguments.job, jobNumber).argument('<other>', help.arguments.job, jobNumber)
  addOptions(before, help, ['library']).action((number: number, beforeId: number, { library }: JobsOptions) =>
    place(number, { kind: 'before', beforeId }, library, session))
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

function place(number: number, wish: PlaceWish, library: string | undefined, session: Session): Promise<void> {
  return withTerminal(session, undefined, async ({ say }) => {
    await wishForPlace(libraryFolder(library), number, wish)
    say(session.text.jobs.wished)
  })
}
