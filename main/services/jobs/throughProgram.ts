import type { Task } from '../../jobs/process/messages.ts'
import type { Runner, TaskMeans } from '../../jobs/process/serveTask.ts'
import type { LoadedPictures } from '../../images/loadedPictures.ts'
import type { LibraryAccess } from '../libraryAccess.ts'
import type { PackEntry } from '../packEntry.ts'
import type { SnapshotLoad, SnapshotSource } from '../snapshotPictures.ts'
import { readHanded } from './handedPictures.ts'

/** What a process leaves: the result of its job, and what is to be noted of packs in the library. */
export interface TaskResult {
  readonly result: object
  readonly entries: readonly PackEntry[]
}

/** What a task in an engine process is given. */
export interface EngineMeans extends TaskMeans {
  readonly library: LibraryAccess
}

/**
 * Makes a runner get at the library through the program that started its process: pictures were handed over before, and
 * what is to be noted goes back with the result.
 */
export function throughProgram(run: (task: Task, means: EngineMeans) => Promise<object>): Runner {
  return async (task, means): Promise<TaskResult> => {
    const entries: PackEntry[] = []
    const library: LibraryAccess = {
      load: (source, options) => handed(task.folder, source, options),
      note: async (entry) => void entries.push(entry),
    }
    return { result: await run(task, { ...means, library }), entries }
  }
}

async function handed(
  folder: string,
  source: SnapshotSource,
  { size, seed, onProgress }: SnapshotLoad,
): Promise<LoadedPictures> {
  const loaded = await readHanded(folder, { source, size, seed })
  if (loaded === undefined) throw new Error(`pictures of "${source.project}" were not handed over`)
  const count = loaded.training.labels.length + loaded.test.labels.length
  onProgress?.(count, count)
  return loaded
}
