import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const program = resolve(import.meta.dirname, 'joryu.ts')

/** Starts this program once more to run the jobs of a library, where it goes on when this window is closed. */
export function runJobsElsewhere(libraryFolder: string): void {
  const options = { detached: true, stdio: 'ignore', windowsHide: true } as const
  spawn(process.execPath, [program, 'jobs', 'run', '--library', libraryFolder], options).unref()
}
