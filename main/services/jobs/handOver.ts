import type { Job, JobProgress } from '../../../shared/domain/job.ts'
import { tellSometimes } from '../../jobs/process/tellSometimes.ts'
import { ownLibrary } from '../libraryAccess.ts'
import { unlessCancelled } from '../work.ts'
import { picturesOf } from './engineKinds.ts'
import { isHanded, writeHanded } from './handedPictures.ts'

/**
 * Hands the pictures of a snapshot over to the process of a job, once: a later run of it finds them, unless they are
 * damaged. Where a job works on a folder, its process reads that by itself.
 *
 * @param folder of the job
 * @throws Failure as `LibraryAccess.load` and `writeHanded`; @throws Cancelled
 */
export async function handOver(
  job: Job,
  folder: string,
  tell: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const { source, seed } = (await picturesOf(job)) ?? {}
  if (source?.kind !== 'snapshot' || seed === undefined) return
  const wish = { source, seed }
  if (await isHanded(folder, wish, signal)) return
  const tellPart = tellSometimes(tell)
  // Reading them is one half, and writing them the other.
  const onProgress = (done: number, total: number): void => tellPart({ phase: 'loading', done, total: 2 * total })
  const loaded = await unlessCancelled(ownLibrary.load(source, { seed, onProgress, signal }), signal)
  const total = loaded.training.labels.length + loaded.test.labels.length
  const onPart = (part: number): void =>
    tellPart({ phase: 'loading', done: total + Math.floor(part * total), total: 2 * total })
  await writeHanded(folder, wish, loaded, { signal, onPart })
}
