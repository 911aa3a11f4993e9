import type { Problem } from '../../../shared/errors.ts'
import { openCheckpoints } from '../../jobs/kept/checkpoints.ts'
import { openExpertStore } from '../../jobs/kept/expertStore.ts'
import { createKeeper } from '../../jobs/kept/keeper.ts'
import type { Kept } from '../../jobs/kept/keptFile.ts'
import type { Task } from '../../jobs/process/messages.ts'
import type { EngineMeans } from '../jobs/throughProgram.ts'
import { programVersion } from '../program.ts'
import type { Work } from '../work.ts'
import type { Keeping } from './keeping.ts'
import { Live } from './live.ts'
import { liveFolder } from './liveFiles.ts'

/** Work whose steps are kept in the form of its kind. */
export type KeptWork<Progress> = Omit<Work, 'keeping'> & { readonly keeping: Keeping<Progress> }

/** How a kind of task is kept. */
export interface KeptForm<Progress> {
  /** Seconds between two checkpoints. */
  readonly every: number
  /** What a checkpoint says. */
  readonly read: (kept: Kept) => Progress
}

/** What a task leaves besides its files. */
export interface KeptResult {
  /** Why the library does not know of what was made or compared. The program that runs the jobs adds it. */
  readonly notNoted?: Problem
}

/**
 * Does a task's work from where an earlier run of it stood. Where it is stopped by anything but a cancel, what it has
 * done is kept.
 */
export async function doKept<Progress, Result>(
  task: Task,
  { tell, signal, library }: EngineMeans,
  form: KeptForm<Progress>,
  body: (work: KeptWork<Progress>) => Promise<Result>,
): Promise<Result> {
  const now = (): number => performance.now() / 1000
  const keeping = await openKeeping(task, form, now)
  const live = await Live.open(liveFolder(task.folder), now)
  const tellProgress: Work['tell'] = (event) => {
    if (event.kind === 'progress') tell(live.numbered(event))
  }
  try {
    const result = await body({ tell: tellProgress, signal, now, library, live, keeping })
    await live.showLast()
    return result
  } catch (error) {
    if (signal.reason !== 'cancel') {
      await keeping.keeper.keepLast()
      await live.showLast()
    }
    throw error
  }
}

async function openKeeping<Progress>(
  { folder, sharedFolder }: Task,
  { every, read }: KeptForm<Progress>,
  now: () => number,
): Promise<Keeping<Progress>> {
  const version = await programVersion()
  const checkpoints = openCheckpoints(folder, version)
  const kept = await checkpoints.newest()
  return {
    from: kept && read(kept),
    keeper: createKeeper(every, now),
    checkpoints,
    experts: openExpertStore(sharedFolder, version),
  }
}
