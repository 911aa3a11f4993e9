import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFailure } from '../../shared/systemError.ts'

/**
 * Where a pack stands for which no place was named: in a folder of the data folder, which is made where it is missing.
 * @throws Failure 'write-denied', 'disk-full', 'folder-missing'
 */
export async function packPlace(dataFolder: string, project: string, number: number): Promise<string> {
  const folder = join(dataFolder, 'packs')
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw writeFailure(error, folder, dataFolder)
  }
  return join(folder, `${fileName(project)}-${number}.joryu`)
}

/** A name without what Windows takes for a part of a path, or does not allow in one. */
function fileName(name: string): string {
  return Array.from(name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '_')).slice(0, MOST_CHARACTERS).join('')
}

/** Of three bytes each, as Japanese ones, they leave room in the 255 that a name may have. */
const MOST_CHARACTERS = 60
