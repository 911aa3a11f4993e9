import { readdir, rm } from 'node:fs/promises'
import { isEnded, type Job } from '../../../shared/domain/job.ts'
import { jobFolder, jobsFolder } from './jobFolders.ts'

/** Removes what jobs have kept that need it no more, where a program was ended before it did so. */
export async function removeLeftovers(libraryFolder: string, jobs: readonly Job[]): Promise<void> {
  const needed = new Set(jobs.filter(({ state }) => !isEnded(state)).map(({ id }) => id))
  const kept = (await readdir(jobsFolder(libraryFolder))).filter((name) => /^\d+$/.test(name)).map(Number)
  for (const id of kept) if (!needed.has(id)) await removeKept(libraryFolder, id)
}

/** Removes what a job has kept. Where another program looks at a file of it just now, the next start removes it. */
export async function removeKept(libraryFolder: string, id: number): Promise<void> {
  await rm(jobFolder(libraryFolder, id), { recursive: true, force: true }).catch(() => {})
}
