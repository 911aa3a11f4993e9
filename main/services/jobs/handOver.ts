import type { Job, JobProgress } from '../../../shared/domain/job.ts'
import { tellSometimes } from '../../jobs/process/tellSometimes.ts'
import { ownLibrary } from '../libraryAccess.ts'
import { unlessCancelled } from '../work.ts'
import { picturesOf } from './engineKinds.ts'
import { isHanded, writeHanded } from './handedPictures.ts'
import type { NeededPictures } from './neededPictures.ts'

/**
 * Hands the pictures that a job works on over to its process, once: a later run of it finds them, unless they are
 * damaged.
 *
 * @param folder of the job
 * @throws Failure and Cancelled as `handPictures`
 */
export async function handOver(
  job: Job,
  folder: string,
  tell: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const pictures = await picturesOf(job)
  if (pictures !== undefined) await handPictures(pictures, folder, tell, signal)
}

/**
 * Puts the pictures of a snapshot where a process finds them, unless they are there. Where it works on a folder of
 * pictures, it reads that by itself.
 *
 * @throws Failure as `LibraryAccess.load` and `writeHanded`; @throws Cancelled
 */
export async function handPictures(
  { source, size, seed }: NeededPictures,
  folder: string,
  tell: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  if (source.kind !== 'snapshot') return
  const wish = { source, size, seed }
  if (await isHanded(folder, wish, signal)) return
  const tellPart = tellSometimes(tell)
  // Reading them is one half, and writing them the other.
  const onProgress = (done: number, total: number): void => tellPart({ phase: 'loading', done, total: 2 * total })
  const loaded = await unlessCancelled(ownLibrary.load(source, { size, seed, onProgress, signal }), signal)
  const total = loaded.training.labels.length + loaded.test.labels.length
  const onPart = (part: number): void =>
    tellPart({ phase: 'loading', done: total + Math.floor(part * total), total: 2 * total })
  await writeHanded(folder, wish, loaded, { signal, onPart })
}
