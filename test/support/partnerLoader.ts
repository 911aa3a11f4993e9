import { execFile, execFileSync } from 'node:child_process'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Whether the Python loader can run here. */
export function hasNumpy(): boolean {
  try {
    execFileSync('python3', ['-c', 'import numpy'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Puts the loader into a folder, from which Python then imports it. */
export async function copyLoader(folder: string): Promise<void> {
  await copyFile(new URL('../../resources/partner/joryu.py', import.meta.url), join(folder, 'joryu.py'))
}

/** Runs Python in a folder. Rejects with `code` and `stderr` when it ends with another code than 0. */
export async function runPython(folder: string, args: readonly string[]): Promise<{ readonly stdout: string }> {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' }
  return promisify(execFile)('python3', args, { cwd: folder, maxBuffer: 2 ** 24, env })
}
