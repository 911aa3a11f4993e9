import { Failure } from '../../../../shared/errors.ts'
import type { ZipEntry } from './entry.ts'
import { mostEntries } from './readDirectory.ts'

/** A ZIP file whose files are larger than this together ... */
const suspectBytes = 2 ** 30

/** ... and than it by this factor is made to harm: pictures shrink by 1 to 10, plain black bitmaps being few. */
const mostRatio = 200

/** Of a file's own header before its name. */
const headerBytes = 30

/**
 * Refuses a ZIP file that was made to harm, or that nobody here can open, by its directory: before anything is read.
 * A name that leads out of the archive is no accident, so the rest of it is not trusted either.
 *
 * @throws Failure 'zip-encrypted', 'zip-unsafe', 'zip-bomb'
 */
export function requireSafe(path: string, entries: readonly ZipEntry[], fileBytes: number): void {
  for (const { name, isEncrypted, isLink } of entries) {
    if (isEncrypted) throw new Failure({ code: 'zip-encrypted', path, entry: name })
    if (isLink || leadsOutside(name)) throw new Failure({ code: 'zip-unsafe', path, entry: name })
  }
  if (isBomb(entries, fileBytes)) throw new Failure({ code: 'zip-bomb', path })
}

/** Whether a name is absolute, on any system, or climbs. */
export function leadsOutside(name: string): boolean {
  const parts = name.split(/[/\\]/)
  return parts[0] === '' || /^[a-z]:/i.test(name) || parts.includes('..') || name.includes('\0')
}

function isBomb(entries: readonly ZipEntry[], fileBytes: number): boolean {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  return entries.length > mostEntries || bytes > Math.max(suspectBytes, mostRatio * fileBytes) || doOverlap(entries)
}

/** Whether files share bytes of the ZIP file: a small one can so hold petabytes. */
function doOverlap(entries: readonly ZipEntry[]): boolean {
  const inOrder = entries.toSorted((one, other) => one.headerAt - other.headerAt)
  return inOrder.some(({ headerAt, packedBytes }, index) => {
    const next = inOrder[index + 1]
    return next !== undefined && headerAt + headerBytes + packedBytes > next.headerAt
  })
}
