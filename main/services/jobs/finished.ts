import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure, type Problem } from '../../../shared/errors.ts'
import { systemCode } from '../../../shared/systemError.ts'
import { decodeKept, encodeKept } from '../../jobs/kept/keptFile.ts'
import { makeFolder } from '../../jobs/kept/makeFolder.ts'
import type { Outcome } from '../../jobs/process/messages.ts'
import { writeWhole } from '../../pack/writeWhole.ts'
import { ownLibrary } from '../libraryAccess.ts'
import { programVersion } from '../program.ts'
import type { TaskResult } from './throughProgram.ts'

/** Where what a job's process left is, in the folder of the job. */
function pathIn(folder: string): string {
  return join(folder, 'finished')
}

/**
 * Keeps what a process left, before it is noted and told: a program that is killed meanwhile notes the very same when
 * it goes on, and that is noted once.
 *
 * @throws Failure as `makeFolder` and `writeWhole`
 */
export async function keepFinished(folder: string, left: TaskResult): Promise<void> {
  await makeFolder(folder)
  const bytes = encodeKept({ facts: left, tensors: [] }, await programVersion())
  await writeWhole(pathIn(folder), bytes, { aborted: false })
}

/** What a process left whose job was not told to have ended. */
export async function readFinished(folder: string): Promise<TaskResult | undefined> {
  try {
    // It is given back only as `keepFinished` wrote it.
    return decodeKept(await readFile(pathIn(folder)), await programVersion())?.facts as TaskResult | undefined
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Notes in the library what is to be noted of a finished job. Its files stand also where that fails. */
export async function noteFinished({ result, entries }: TaskResult): Promise<Outcome> {
  let notNoted: Problem | undefined
  for (const entry of entries) {
    try {
      await ownLibrary.note(entry)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      notNoted = error.problem
    }
  }
  return { kind: 'finished', result: notNoted === undefined ? result : { ...result, notNoted } }
}
