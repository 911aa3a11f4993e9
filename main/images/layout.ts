import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import type { ChosenLayout } from '../../shared/domain/layout.ts'
import { folderFailure } from '../../shared/systemError.ts'
import { findIdxFiles } from './idxFiles.ts'
import type { IdxFiles } from './idxFiles.ts'
import { chooseLayout } from './layout/chooseLayout.ts'
import type { FoundFiles } from './layout/foundFiles.ts'
import { splitOfFolder } from './layout/names.ts'
import { openFolder } from './source/folderSource.ts'
import { isZip, openZip } from './source/zip/zipSource.ts'
import { listFolder } from './listFolder.ts'

/** Where the pictures of a set are and which class each belongs to. */
export type FoundPictures = FoundFiles | ({ readonly layout: 'idx'; readonly choice: ChosenLayout } & IdxFiles)

/** Nothing but the names of IDX files decides on them. */
const idxChoice: ChosenLayout = { reason: { layout: 'idx' }, leftOut: {}, merges: [], others: [] }

/**
 * Finds the pictures at `path`, a folder or a ZIP file, by the best of the layouts that fit (`proposeLayouts`), or by
 * the one that is asked for; or IDX files, by their folder or by one of them.
 *
 * @param wanted a layout as `Proposal.key` has it, or without its rule
 * @throws Failure 'folder-missing', 'folder-unreadable', 'folder-empty', 'layout-unknown', 'layout-unfit',
 * 'layout-unsure', 'one-class', 'too-many-classes', 'class-name-invalid', 'split-classes-differ', 'idx-several-sets',
 * 'idx-incomplete'; as `openZip`
 */
export async function findPictures(path: string, wanted?: string): Promise<FoundPictures> {
  if (!(await isFolder(path))) {
    return (await isZip(path)) ? chooseLayout(await openZip(path), wanted) : findIdxBeside(path, wanted)
  }
  if (wanted === undefined || wanted === 'idx') {
    const { files } = await listFolder(path)
    const idx = findIdxFiles(path, files)
    if (idx !== undefined) return { layout: 'idx', choice: idxChoice, ...idx }
  }
  return chooseLayout(await openFolder(path, holdsClasses), wanted)
}

/** Classes are folders at the top, or in a folder there that splits the set. */
export function holdsClasses(path: string): boolean {
  return path === '' || splitOfFolder(path) !== undefined
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw folderFailure(error, path)
  }
}

async function findIdxBeside(file: string, wanted: string | undefined): Promise<FoundPictures> {
  const { files } = await listFolder(dirname(file))
  const idx = findIdxFiles(dirname(file), files, basename(file))
  if (idx === undefined) throw new Failure({ code: 'layout-unknown', path: file })
  if (wanted !== undefined && wanted !== 'idx') {
    throw new Failure({ code: 'layout-unfit', path: file, layout: wanted, possible: 'idx' })
  }
  return { layout: 'idx', choice: idxChoice, ...idx }
}
