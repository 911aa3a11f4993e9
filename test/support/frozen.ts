import { importFolder, type ImportRequest } from '../../main/services/importing/importFolder.ts'
import { withLibrary } from '../../main/services/library.ts'
import type { PictureSource } from '../../main/services/pictureSource.ts'
import { takeSnapshot } from '../../main/services/snapshots.ts'
import type { Work } from '../../main/services/work.ts'

/** Work that nobody watches, unless told, and nobody stops. */
export function quietWork(tell: Work['tell'] = () => {}): Work {
  return { tell, signal: new AbortController().signal, now: () => 0 }
}

/** Imports `folder` into project "gears" of the library, and freezes it. @returns the newest snapshot */
export async function freeze(
  libraryFolder: string,
  folder: string,
  shape: ImportRequest['shape'] = {},
): Promise<Extract<PictureSource, { kind: 'snapshot' }>> {
  await withLibrary(libraryFolder, async (library) => {
    await importFolder(library, { folder, projectName: 'gears', shape }, quietWork())
    takeSnapshot(library.writer, 'gears')
  })
  return { kind: 'snapshot', libraryFolder, project: 'gears' }
}
