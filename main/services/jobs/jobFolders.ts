import { join } from 'node:path'

/** Where all jobs of a library are. */
export function jobsFolder(libraryFolder: string): string {
  return join(libraryFolder, 'jobs')
}

/** Where the checkpoints of one job are. */
export function jobFolder(libraryFolder: string, id: number): string {
  return join(jobsFolder(libraryFolder), String(id))
}

/** Where experts are, which jobs share. */
export function expertsFolder(libraryFolder: string): string {
  return join(jobsFolder(libraryFolder), 'experts')
}
