import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readPictureFile } from './readPicture.ts'
import { isZip, openZip } from './source/zip/zipSource.ts'
import { UnusableFile } from './unusableFile.ts'

/**
 * A single file of a source that was imported, without the others being looked at.
 *
 * @param source a folder, a ZIP file, or a list in the folder of its pictures
 * @param path inside the source, parted by '/'
 * @throws UnusableFile as the files of a source; Failure as `openZip`
 */
export async function readInSource(source: string, path: string): Promise<Uint8Array> {
  if (await isFolder(source)) return readPictureFile(join(source, path))
  if (!(await isZip(source))) return readPictureFile(join(dirname(source), path))
  const place = join(source, path)
  const file = (await openZip(source)).files.find((one) => one.place === place)
  if (file === undefined) throw new UnusableFile('unreadable')
  return file.read()
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw new UnusableFile('unreadable', { cause: error })
  }
}
