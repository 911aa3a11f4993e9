import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileNameOf } from '../../shared/fileName.ts'
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
  return join(folder, `${fileNameOf(project)}-${number}.joryu`)
}
