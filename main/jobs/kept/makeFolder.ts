import { mkdir } from 'node:fs/promises'
import { writeFailure } from '../../../shared/systemError.ts'

/** Makes a folder where there is none. @throws Failure 'write-denied', 'disk-full', 'folder-missing' */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw writeFailure(error, folder, folder)
  }
}
