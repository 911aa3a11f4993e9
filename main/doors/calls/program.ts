import { homedir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import type { Payload } from '../../../shared/contract/events.ts'
import type { Settings } from '../../../shared/contract/calls/settings.ts'
import type { Language } from '../../../shared/text/language.ts'
import { allowThreads } from '../../images/threads/allowedThreads.ts'
import { engineStart } from '../../services/jobs/engineStart.ts'
import type { RunMeans } from '../../services/jobs/runJobs.ts'
import { Looks } from '../../services/looks.ts'
import { openSideWork } from '../../services/jobs/sideWork.ts'
import { holdLibrary } from '../../services/program/heldLibrary.ts'
import { JobRunner } from '../../services/program/jobRunner.ts'
import { openLog, type Log } from '../../services/program/log.ts'
import { createMask } from '../../services/program/mask.ts'
import { readSettings } from '../../services/program/settings.ts'
import { requireReport } from '../../services/reports.ts'
import type { PageFile } from '../pages/pageFile.ts'
import { readPictureFile } from '../pages/pictureFile.ts'
import { readReportFile } from '../pages/reportFile.ts'
import { allHandlers } from './allHandlers.ts'
import { failureOf } from './failures.ts'
import type { Handlers } from './handlers.ts'
import { shownNews } from './shownJob.ts'

/** Where a program lives, and what its door knows of the system. */
export interface ProgramPlace {
  /** Where settings and logs are, and the data too unless the settings name another folder. */
  readonly home: string
  /** What the system speaks. */
  readonly language: Language
  /** Where Node's own means are not those of the program. */
  readonly host?: Pick<RunMeans, 'startEngine' | 'keepAwake'>
}

/** The reports that jobs have left. */
export interface ProgramReports {
  /** That which a path below the screens' address means, or why it cannot be seen; undefined where it means none. */
  readonly at: (path: string) => Promise<PageFile | undefined>
  /** @throws Failure as `requireReport` */
  readonly placeOf: (job: number) => Promise<string>
}

/** What a program holds for its life, whichever doors lead to it. */
export interface Program extends AsyncDisposable {
  readonly dataFolder: string
  readonly handlers: Handlers
  /** The picture that a path below the screens' address means, by numbers; undefined where it means none. */
  readonly pictureAt: (path: string) => Promise<PageFile | undefined>
  readonly reports: ProgramReports
  readonly log: Log
  readonly settings: () => Settings
  readonly jobs: Pick<JobRunner, 'feed' | 'isWorking' | 'where'>
  /** Calls with what happens to jobs from now on. */
  readonly followJobs: (listener: (news: Payload<'jobs.news'>) => void) => Disposable
}

const root = resolve(import.meta.dirname, '../../..')

/** Opens what a program holds for its life. @throws what `readSettings` throws */
export async function openProgram({ home, language, host }: ProgramPlace): Promise<Program> {
  const mask = createMask({ program: root, home: homedir(), user: userInfo().username })
  const log = openLog(join(home, 'logs'), { now: () => new Date(), mask })
  const { settings: found, wereBroken } = await readSettings(home)
  const dataFolder = resolve(found.dataFolder ?? home)
  const held = { folder: home, settings: found }
  allowThreads(found.threads)
  const jobs = new JobRunner(dataFolder, {
    settings: () => ({ ...jobSettings(held.settings), ...host }),
    onError: (error) => void failureOf(error, log),
  })
  const library = holdLibrary(dataFolder)
  // A person waits for it.
  const side = openSideWork(dataFolder, engineStart(false, host?.startEngine))
  const means = {
    dataFolder, inLibrary: library.use, language, log, mask, held, settingsWereBroken: wereBroken, jobs, side,
    looks: new Looks(),
  }
  log.note({ what: 'started' })
  return {
    dataFolder,
    handlers: allHandlers(means),
    pictureAt: (path) => readPictureFile(path, means),
    reports: {
      at: (path) => readReportFile(path, { dataFolder, language: held.settings.language ?? language }),
      placeOf: (job) => requireReport(dataFolder, job),
    },
    log,
    settings: () => held.settings,
    jobs,
    followJobs: (listener) => follow(jobs, listener),
    [Symbol.asyncDispose]: async () => {
      await side[Symbol.asyncDispose]()
      await jobs[Symbol.asyncDispose]()
      await library[Symbol.asyncDispose]()
      log.note({ what: 'ended' })
    },
  }
}

function jobSettings({ lowPriority, night }: Settings): Pick<RunMeans, 'lowPriority' | 'night'> {
  return { lowPriority, night }
}

function follow({ feed }: Pick<JobRunner, 'feed'>, listener: (news: Payload<'jobs.news'>) => void): Disposable {
  const following = feed.follow(feed.snapshot(), (told) => listener(shownNews(told)))
  if (following === undefined) throw new Error('a feed does not know its own place')
  return following
}
