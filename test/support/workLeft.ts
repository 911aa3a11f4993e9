import { existsSync, readdirSync } from 'node:fs'
import { jobFolder } from '../../main/services/jobs/jobFolders.ts'

/** What is left of the work of a job in a library, besides what can still be seen of it. */
export function workLeft(library: string, id: number): readonly string[] {
  const folder = jobFolder(library, id)
  return existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'live') : []
}
