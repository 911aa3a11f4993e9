import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { Job, JobHours } from '../../../shared/domain/job.ts'
import { Failure } from '../../../shared/errors.ts'
import { libraryFolder } from './libraryFolder.ts'
import type { Session } from './session.ts'
import { withTerminal, type Terminal } from './terminal.ts'

const program = resolve(import.meta.dirname, 'joryu.ts')

/** Options by which a command works on as a job. */
export interface JobOptions {
  readonly detach?: boolean
  readonly night?: boolean
  readonly library?: string
}

/** Whether a command is to work on as a job. */
export function isJob({ detach, night }: JobOptions): boolean {
  return detach === true || night === true
}

/** When its job may work. */
export function hoursOf({ night }: JobOptions): JobHours {
  return night ? 'night' : 'any'
}

/**
 * Refuses files that a command writes at its end, from what only it knows: its job ends elsewhere.
 * @param files what was asked for, by its option
 * @throws Failure 'job-writes-none'
 */
export function requireNoFiles(files: Readonly<Record<string, string | undefined>>): void {
  for (const [option, path] of Object.entries(files)) {
    if (path !== undefined) throw new Failure({ code: 'job-writes-none', option })
  }
}

/** Queues a job, which works on when this window is closed. @param queue given the library's folder and this window */
export function workElsewhere(
  { library }: JobOptions,
  session: Session,
  queue: (folder: string, terminal: Terminal) => Promise<Job>,
): Promise<void> {
  return withTerminal(session, undefined, async (terminal) => {
    const folder = libraryFolder(library)
    const { id, title, expectedSeconds } = await queue(folder, terminal)
    runJobsElsewhere(folder)
    terminal.say(session.text.jobs.queued(id, title, expectedSeconds))
  })
}

/** Starts this program once more to run the jobs of a library, where it goes on when this window is closed. */
export function runJobsElsewhere(folder: string): void {
  const options = { detached: true, stdio: 'ignore', windowsHide: true } as const
  spawn(process.execPath, [program, 'jobs', 'run', '--library', folder], options).unref()
}
