import { randomUUID } from 'node:crypto'
import { rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { writeFailure } from '../../shared/systemError.ts'
import { writeWhole } from '../pack/writeWhole.ts'

/**
 * Checks that a file could be written to each path, before hours are spent on what shall stand there. Only a file that
 * was written proves it: rights alone say nothing about a disk mounted for reading.
 *
 * @throws Failure 'folder-missing', 'write-denied', 'disk-full'
 */
export async function requireWritable(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (await isFolder(path)) throw new Failure({ code: 'write-denied', path })
    const trial = join(dirname(path), `.joryu-${randomUUID()}`)
    try {
      await writeFile(trial, '', { flag: 'wx' })
    } catch (error) {
      throw writeFailure(error, path, dirname(path))
    } finally {
      await rm(trial, { force: true })
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
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
