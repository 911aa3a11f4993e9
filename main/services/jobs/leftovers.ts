import { readdir, rm } from 'node:fs/promises'
import { isEnded, type Job } from '../../../shared/domain/job.ts'
import { removeTornOf } from '../../pack/writeWhole.ts'
import { filesOf } from './engineKinds.ts'
import { jobFolder, jobsFolder } from './jobFolders.ts'

/** Removes what jobs have kept that need it no more, where a program was ended before it did so. */
export async function removeLeftovers(libraryFolder: string, jobs: readonly Job[]): Promise<void> {
  const needed = new Set(jobs.filter(({ state }) => !isEnded(state)).map(({ id }) => id))
  const kept = (await readdir(jobsFolder(libraryFolder))).filter((name) => /^\d+$/.test(name)).map(Number)
  for (const id of kept) if (!needed.has(id)) await removeKept(libraryFolder, id)
}

/** Removes what a job needs no more that has ended, and what it left half-written where it was killed. */
export async function removeAfter(libraryFolder: string, job: Job): Promise<void> {
  await removeKept(libraryFolder, job.id)
  for (const path of filesOf(job)) await removeTornOf(path)
}

/** Removes what a job has kept. Where another program looks at a file of it just now, the next start removes it. */
async function removeKept(libraryFolder: string, id: number): Promise<void> {
  await rm(jobFolder(libraryFolder, id), { recursive: true, force: true }).catch(() => {})
}
