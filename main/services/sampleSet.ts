import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { systemCode, writeFailure } from '../../shared/systemError.ts'
import { writeSampleSet } from '../images/sampleSet/writeSampleSet.ts'
import type { Work } from './work.ts'

/** Hidden, so that it is not taken for a picture. It says which set the folder holds, and is written last. */
const NOTE_NAME = '.sample-set'
/** Raise it when the same seed draws other pictures than before. */
const EDITION = 2

/**
 * Makes the sample set in `folder`, unless it holds this very set already. The set appears whole or not at all, and
 * takes only the place of another sample set or of an empty folder.
 *
 * @throws Failure 'write-denied', also when anything else stands there; 'disk-full', 'folder-missing'
 * @throws Cancelled
 */
export async function makeSampleSet(folder: string, seed: number, { tell, signal }: Work): Promise<void> {
  const wanted = `edition ${EDITION}, seed ${seed}\n`
  const present = await readNote(folder)
  if (present === wanted) return
  if (present === undefined && (await isTaken(folder))) throw new Failure({ code: 'write-denied', path: folder })
  const unfinished = `${folder}.unfinished`
  try {
    await mkdir(dirname(folder), { recursive: true })
    await rm(unfinished, { recursive: true, force: true })
    const onProgress = (done: number, total: number): void => tell({ kind: 'progress', phase: 'samples', done, total })
    await writeSampleSet(unfinished, seed, { signal, onProgress })
    await writeFile(join(unfinished, NOTE_NAME), wanted)
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
  } catch (error) {
    throw writeFailure(error, folder, dirname(folder))
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

async function readNote(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, NOTE_NAME), 'utf8')
  } catch {
    return undefined
  }
}

/** Whether anything stands there that is not ours to take away, or may: also what cannot be looked into. */
async function isTaken(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0
  } catch (error) {
    return systemCode(error) !== 'ENOENT'
  }
}
