import { join } from 'node:path'
import { takeLock } from '../lock.ts'

/** The right to run the jobs of a folder, which one program has at a time. @returns undefined when another has it */
export function takeRunnerLock(folder: string): Disposable | undefined {
  return takeLock(join(folder, 'runner.db'))
}
