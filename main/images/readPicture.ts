import { readFile, stat } from 'node:fs/promises'
import { UnusableFile } from './unusableFile.ts'

/** No inspection picture is larger; what is larger is some other file, and it is not read into memory to find out. */
export const mostFileBytes = 512 * 2 ** 20

/** @throws UnusableFile 'unreadable', 'too-large' */
export async function readPictureFile(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    // A pipe or a device would never end.
    if (!found.isFile()) throw new UnusableFile('unreadable')
    if (found.size > mostFileBytes) throw new UnusableFile('too-large')
    return await readFile(path)
  } catch (error) {
    if (error instanceof UnusableFile) throw error
    throw new UnusableFile('unreadable', { cause: error })
  }
}
