import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Where a path leads when links are followed, also of one at which nothing stands yet. */
export async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (dirname(path) === path) throw error
    return join(await realPlace(dirname(path)), basename(path))
  }
}
