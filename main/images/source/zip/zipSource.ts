import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../../../shared/errors.ts'
import { isLitter } from '../litter.ts'
import type { Source, SourceFile } from '../source.ts'
import type { ZipEntry } from './entry.ts'
import { readAt, readDirectory } from './readDirectory.ts'
import { readEntry } from './readEntry.ts'
import { requireSafe } from './requireSafe.ts'

/** How a ZIP file begins: with a file, or with the end of its directory when it is empty. */
const beginnings = [0x04034b50, 0x06054b50]

/** Whether a file is a ZIP file by its first bytes; names lie. */
export async function isZip(path: string): Promise<boolean> {
  try {
    await using file = await open(path)
    if (!(await file.stat()).isFile()) return false
    return beginnings.includes(new DataView((await readAt(file, 0, 4)).buffer).getUint32(0, true))
  } catch {
    return false
  }
}

/**
 * The files in a ZIP file. Each is unpacked when it is read, and none is ever written.
 *
 * @throws Failure 'zip-damaged', 'zip-encrypted', 'zip-unsafe', 'zip-bomb'
 */
export async function openZip(place: string): Promise<Source> {
  const { entries, modifiedMs } = await checkedEntries(place)
  const files: SourceFile[] = []
  const ignored: string[] = []
  for (const entry of entries) {
    const parts = entry.name.normalize('NFC').split(/[/\\]/).filter((part) => part !== '' && part !== '.')
    if (/[/\\]$/.test(entry.name) || parts.length === 0) continue
    const path = parts.join('/')
    if (parts.some(isLitter)) ignored.push(path)
    else files.push(fileOf(place, path, entry, modifiedMs))
  }
  return { kind: 'zip', place, files: files.sort(inOrder), ignored, unreadable: [] }
}

interface CheckedZip {
  readonly entries: readonly ZipEntry[]
  readonly modifiedMs: number
}

async function checkedEntries(place: string): Promise<CheckedZip> {
  try {
    await using file = await open(place)
    const entries = await readDirectory(file)
    const { size, mtimeMs } = await file.stat()
    requireSafe(place, entries, size)
    return { entries, modifiedMs: Math.trunc(mtimeMs) }
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure({ code: 'zip-damaged', path: place }, { cause: error })
  }
}

function fileOf(zip: string, path: string, entry: ZipEntry, modifiedMs: number): SourceFile {
  const stamp = { bytes: entry.bytes, modifiedMs }
  return { path, place: join(zip, path), stamp: () => Promise.resolve(stamp), read: () => readEntry(zip, entry) }
}

/** The order in which a folder of the same files is walked: a folder's files come before the folders in it. */
function inOrder({ path: one }: SourceFile, { path: other }: SourceFile): number {
  const [ones, others] = [one.split('/'), other.split('/')]
  for (const [depth, part] of ones.entries()) {
    const otherPart = others[depth] ?? ''
    if (part === otherPart) continue
    const [isFile, isOtherFile] = [depth === ones.length - 1, depth === others.length - 1]
    if (isFile !== isOtherFile) return isFile ? -1 : 1
    return part < otherPart ? -1 : 1
  }
  return 0
}
