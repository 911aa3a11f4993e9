import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { writeSampleSet } from '../images/sampleSet/writeSampleSet.ts'
import type { Work } from './work.ts'

/** Hidden, so that it is not taken for a picture. It says which set the folder holds, and is written last. */
const NOTE_NAME = '.sample-set'
/** Raise it when the same seed draws other pictures than before. */
const EDITION = 2

/**
 * Makes the sample set in `folder`, unless it holds this very set already. The set appears whole or not at all, and
 * takes only the place of another sample set.
 *
 * @throws Failure 'write-denied', also when the folder holds anything else; 'disk-full'
 * @throws Cancelled
 */
export async function makeSampleSet(folder: string, seed: number, { tell, signal }: Work): Promise<void> {
  const wanted = `edition ${EDITION}, seed ${seed}\n`
  const present = await readNote(folder)
  if (present === wanted) return
  if (present === undefined && (await holdsFiles(folder))) throw new Failure({ code: 'write-denied', path: folder })
  const unfinished = `${folder}.unfinished`
  try {
    await rm(unfinished, { recursive: true, force: true })
    const onProgress = (done: number, total: number): void => tell({ kind: 'progress', phase: 'samples', done, total })
    await writeSampleSet(unfinished, seed, { signal, onProgress })
    await writeFile(join(unfinished, NOTE_NAME), wanted)
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
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

async function holdsFiles(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0
  } catch {
    return false
  }
}
