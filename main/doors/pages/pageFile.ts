import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemCode } from '../../../shared/systemError.ts'

/** Where the screens are once they were built. */
export const screensFolder = fileURLToPath(new URL('../../../dist/renderer', import.meta.url))

/** A file of the screens, a picture or a report, as a door hands it out. */
export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Set where its address never means another one. */
  readonly isForever?: true
  /** Set where others may have written it, whom nobody trusts. */
  readonly isReport?: true
  /** Set where it says that what was asked for is not there. */
  readonly isAbsent?: true
}

/** What screens are made of, by the ends of names. Nothing else is handed out. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Plain names between strokes. None begins with a dot: no way up, no drive, nothing that is coded or hidden. */
const plainPath = /^(\/\w[\w.-]*)+$/

/**
 * The file that the path of an address names; undefined where there is none, or where not all names in it are plain.
 * @param folder of the built screens
 */
export async function readPageFile(path: string, folder: string): Promise<PageFile | undefined> {
  const type = types[extname(path)]
  if (type === undefined || !plainPath.test(path)) return undefined
  try {
    return { type, bytes: await readFile(join(folder, path)) }
  } catch (error) {
    if (systemCode(error) === '') throw error
    return undefined
  }
}
