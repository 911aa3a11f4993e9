import { lstat, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { systemCode, writeFailure } from '../../shared/systemError.ts'
import { asideOf, removeTornOf, writeWhole } from '../pack/writeWhole.ts'

/**
 * Checks that a file could be written to each path, before hours are spent on what shall stand there. Only a file that
 * was written proves it: rights alone say nothing about a disk mounted for reading, nor about a name that is too long.
 * What a kill left of an earlier write is removed.
 *
 * @throws Failure as `requireApart`; 'folder-missing', 'write-denied', 'disk-full'
 */
export async function requireWritable(paths: readonly string[]): Promise<void> {
  requireApart(paths)
  for (const path of paths) {
    await removeTornOf(path)
    const present = await kindOf(path)
    if (present === 'other') throw new Failure({ code: 'write-denied', path })
    // A file that stands there is not touched; its name has been proved by it.
    await tryToWrite(present === 'file' ? asideOf(path) : path, path)
  }
}

/** Checks that no two of the files are one, of which the other would be lost. @throws Failure 'output-twice' */
export function requireApart(paths: readonly string[]): void {
  const places = paths.map((path) => resolve(path))
  const path = paths.find((_, index) => places.indexOf(places[index] ?? '') < index)
  if (path !== undefined) throw new Failure({ code: 'output-twice', path })
}

/** Checks that nothing stands where a file shall be written. @throws Failure 'file-taken' */
export async function requireFree(path: string): Promise<void> {
  try {
    await lstat(path)
  } catch (error) {
    // What keeps it from being seen keeps it from being written, too, which tells more.
    if (systemCode(error) !== '') return
    throw error
  }
  throw new Failure({ code: 'file-taken', path })
}

/** @param path what to name when `trial`, which is no file yet, cannot be written */
async function tryToWrite(trial: string, path: string): Promise<void> {
  try {
    await writeFile(trial, '', { flag: 'wx' })
  } catch (error) {
    throw writeFailure(error, path, dirname(path))
  }
  await rm(trial)
}

/** What stands at `path`: a file can be replaced by another, a folder or a device cannot. */
async function kindOf(path: string): Promise<'file' | 'other' | 'nothing'> {
  try {
    return (await stat(path)).isFile() ? 'file' : 'other'
  } catch {
    return 'nothing'
  }
}

/** Writes a value as JSON, whole or not at all. @throws Failure and Cancelled as `writeWhole` */
export function writeJson(path: string, value: unknown, signal: AbortSignal): Promise<void> {
  return writeText(path, `${JSON.stringify(value, undefined, 2)}\n`, signal)
}

/** Writes a text, whole or not at all. @throws Failure and Cancelled as `writeWhole` */
export async function writeText(path: string, text: string, signal: AbortSignal): Promise<void> {
  await writeWhole(path, new TextEncoder().encode(text), signal)
}
