import type { Command } from 'commander'
import type { JobNews } from '../../../../shared/domain/jobNews.ts'
import { throwIfCancelled } from '../../../../shared/domain/signal.ts'
import { Feed } from '../../../jobs/feed.ts'
import { jobsOf, wishForAllToGoOn, wishForJob } from '../../../services/jobs/jobs.ts'
import { runJobs } from '../../../services/jobs/runJobs.ts'
import { libraryFolder } from '../libraryFolder.ts'
import { addOptions, jobNumber } from '../options.ts'
import type { Session } from '../session.ts'
import { tellJobs } from '../tellJobs.ts'
import { tellProblem } from '../tellProblem.ts'
import { withTerminal } from '../terminal.ts'

interface ResumeOptions {
  readonly library?: string
  readonly lowPriority?: boolean
}

export function addResume(program: Command, session: Session): void {
  const { help } = session.text
  const command = program.command('resume').description(help.commands.resume)
  command.argument('[job]', help.arguments.job, jobNumber)
  addOptions(command, help, ['library', 'lowPriority'])
  command.action((number: number | undefined, options: ResumeOptions) => resume(number, options, session))
}

/** Runs the jobs in this terminal. Ctrl-C stops them so that the next call goes on. */
function resume(
  number: number | undefined,
  { library, lowPriority = false }: ResumeOptions,
  session: Session,
): Promise<void> {
  const { text, signal } = session
  const folder = libraryFolder(library)
  return withTerminal(session, undefined, async ({ say, work }) => {
    await (number === undefined ? wishForAllToGoOn(folder) : wishForJob(folder, number, 'resume'))
    const tell = (news: JobNews): void => {
      if (news.kind === 'progress') work.tell({ kind: 'progress', ...news.progress })
      if (news.kind === 'stuck') say(tellProblem(news.problem, session.language))
      if (news.kind === 'state') say(text.jobs.changed(news.job.id, news.job.state.status))
    }
    const feed = new Feed()
    feed.follow(feed.snapshot(), ({ news }) => tell(news))
    const publish = (news: JobNews): void => feed.publish(news)
    if (!(await runJobs(folder, { publish, signal, lowPriority }))) say(text.jobs.runElsewhere)
    throwIfCancelled(signal)
    say(tellJobs(await jobsOf(folder), session))
  })
}
