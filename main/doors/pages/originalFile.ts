import { originalOf } from '../../../shared/contract/originals.ts'
import { drawOriginal } from '../../services/originals.ts'
import type { InLibrary } from '../calls/means.ts'
import type { PageFile } from './pageFile.ts'

/** The picture of a project that the path of an address names by its number; undefined where it cannot be seen. */
export async function readOriginalFile(path: string, inLibrary: InLibrary): Promise<PageFile | undefined> {
  const wish = originalOf(path)
  const drawn = wish && (await inLibrary(({ reader }) => drawOriginal(reader, wish)))
  return drawn && { type: drawn.type, bytes: new Uint8Array(drawn.bytes) }
}
