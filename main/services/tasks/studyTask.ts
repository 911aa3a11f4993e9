import type { Problem } from '../../../shared/errors.ts'
import type { Task } from '../../jobs/process/messages.ts'
import { openCheckpoints } from '../../jobs/kept/checkpoints.ts'
import { openExpertStore } from '../../jobs/kept/expertStore.ts'
import { createKeeper } from '../../jobs/kept/keeper.ts'
import type { DistillationRequest } from '../distillation.ts'
import type { EngineMeans } from '../jobs/throughProgram.ts'
import { programVersion } from '../program.ts'
import { studyPictures, type FindingsRequest } from '../study.ts'
import type { Work } from '../work.ts'
import type { Keeping } from './keeping.ts'
import { Live } from './live.ts'
import { liveFolder } from './liveFiles.ts'
import { progressFrom } from './studyProgress.ts'

/** What a job of the kind 'distill' is asked for. Its paths are absolute: it runs in another place. */
export interface StudyRequest {
  readonly distillation: DistillationRequest
  readonly findings: FindingsRequest
  /** Seconds between two checkpoints. */
  readonly checkpointEvery: number
}

/** What a job of the kind 'distill' leaves besides its files. */
export interface StudyResult {
  readonly packPath: string
  readonly reportPath: string
  /** Why the library does not know of the pack. The program that runs the jobs adds it. */
  readonly notNoted?: Problem
}

/**
 * Distills and compares, from where an earlier run stood.
 * @throws Failure as `studyPictures`; Cancelled: after a pause, what was done is kept
 */
export async function runStudy(task: Task, { tell, signal, library }: EngineMeans): Promise<StudyResult> {
  // What `queueStudy` wrote.
  const { distillation, findings, checkpointEvery } = task.request as StudyRequest
  const now = (): number => performance.now() / 1000
  const keeping = await openKeeping(task, checkpointEvery, now)
  const live = await Live.open(liveFolder(task.folder), now)
  const work: Work = {
    signal,
    now,
    keeping,
    library,
    live,
    tell: (event) => {
      if (event.kind === 'progress') tell(live.numbered(event))
    },
  }
  const executor = keeping.from?.executor ?? distillation.executor
  try {
    await studyPictures({ ...distillation, executor }, findings, work)
  } catch (error) {
    if (signal.reason !== 'cancel') {
      await keeping.keeper.keepLast()
      await live.showLast()
    }
    throw error
  }
  return { packPath: distillation.packPath, reportPath: findings.reportPath }
}

async function openKeeping({ folder, sharedFolder }: Task, every: number, now: () => number): Promise<Keeping> {
  const version = await programVersion()
  const checkpoints = openCheckpoints(folder, version)
  const kept = await checkpoints.newest()
  return {
    from: kept && progressFrom(kept),
    keeper: createKeeper(every, now),
    checkpoints,
    experts: openExpertStore(sharedFolder, version),
  }
}
