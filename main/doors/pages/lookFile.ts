import { lookOf } from '../../../shared/contract/looks.ts'
import type { Looks } from '../../services/looks.ts'
import type { PageFile } from './pageFile.ts'
import { pictureType } from './pictureType.ts'

/** The picture of the last look that the path of an address names by its numbers; undefined where there is none. */
export async function readLookFile(path: string, looks: Pick<Looks, 'read'>): Promise<PageFile | undefined> {
  const named = lookOf(path)
  const bytes = named && (await looks.read(named.look, named.sample))
  return bytes && { type: pictureType(bytes), bytes: new Uint8Array(bytes) }
}
