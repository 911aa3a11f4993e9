import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isEnded, type Job } from '../../../shared/domain/job.ts'
import { removeTornOf } from '../../pack/writeWhole.ts'
import { liveFolder } from '../tasks/liveFiles.ts'
import { filesOf } from './engineKinds.ts'
import { jobFolder, jobsFolder } from './jobFolders.ts'

/** Jobs that ended of which it stays what could be seen of them: less than a MB each. */
const MOST_SEEN = 30

/** Removes what jobs have kept that need it no more, where a program was ended before it did so. */
export async function removeLeftovers(libraryFolder: string, jobs: readonly Job[]): Promise<void> {
  const needed = new Set(jobs.filter(({ state }) => !isEnded(state)).map(({ id }) => id))
  const kept = (await keptOf(libraryFolder)).filter((id) => !needed.has(id))
  const tooOld = new Set(oldEnded(jobs))
  const isSeen = (id: number): boolean => !tooOld.has(id) && jobs.some((job) => job.id === id)
  for (const id of kept) await (isSeen(id) ? removeAllButSeen : removeKept)(libraryFolder, id)
}

/**
 * Removes what a job needs no more that has ended, and what it left half-written where it was killed. What could be
 * seen of it stays, and goes of the oldest.
 */
export async function removeAfter(libraryFolder: string, job: Job, jobs: readonly Job[]): Promise<void> {
  await removeAllButSeen(libraryFolder, job.id)
  for (const path of filesOf(job)) await removeTornOf(path)
  const kept = new Set(await keptOf(libraryFolder))
  for (const id of oldEnded(jobs)) if (kept.has(id)) await removeKept(libraryFolder, id)
}

async function keptOf(libraryFolder: string): Promise<readonly number[]> {
  return (await readdir(jobsFolder(libraryFolder))).filter((name) => /^\d+$/.test(name)).map(Number)
}

/** Of jobs that ended, those of which nothing stays. */
function oldEnded(jobs: readonly Job[]): readonly number[] {
  const ended = jobs.filter(({ state }) => isEnded(state)).map(({ id }) => id)
  return ended.toSorted((one, other) => other - one).slice(MOST_SEEN)
}

async function removeAllButSeen(libraryFolder: string, id: number): Promise<void> {
  const folder = jobFolder(libraryFolder, id)
  const seen = basename(liveFolder(folder))
  const names = await readdir(folder).catch((): readonly string[] => [])
  if (!names.includes(seen)) return removeKept(libraryFolder, id)
  for (const name of names) if (name !== seen) await removeAll(join(folder, name))
}

function removeKept(libraryFolder: string, id: number): Promise<void> {
  return removeAll(jobFolder(libraryFolder, id))
}

/** Where another program looks at a file just now, the next start removes it. */
async function removeAll(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => {})
}
