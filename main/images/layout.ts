import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import type { ChosenLayout, LayoutWish } from '../../shared/domain/layout.ts'
import { folderFailure } from '../../shared/systemError.ts'
import { findIdxFiles } from './idxFiles.ts'
import type { IdxFiles } from './idxFiles.ts'
import { chooseLayout } from './layout/chooseLayout.ts'
import type { FoundFiles } from './layout/foundFiles.ts'
import { extensionOf, splitOfFolder } from './layout/names.ts'
import { layoutPaths } from './layout/wrapper.ts'
import { fileOnDisk, openFolder } from './source/folderSource.ts'
import type { Source } from './source/source.ts'
import { isZip, openZip } from './source/zip/zipSource.ts'
import { listFolder } from './listFolder.ts'
import type { IdxOpener } from './loadIdx.ts'

/** Pictures in IDX files, which `open` opens by their places. */
export interface FoundIdx extends IdxFiles {
  readonly layout: 'idx'
  /** The folder or the ZIP file that the files are in. */
  readonly root: string
  readonly choice: ChosenLayout
  readonly open: IdxOpener
}

/** Where the pictures of a set are and which class each belongs to. */
export type FoundPictures = FoundFiles | FoundIdx

/** Nothing but the names of IDX files decides on them. */
const idxChoice: ChosenLayout = { reason: { layout: 'idx' }, leftOut: {}, merges: [], others: [] }

/**
 * Finds the pictures at `path`, a folder or a ZIP file, by the best of the layouts that fit (`proposeLayouts`), or by
 * the one that is asked for or that of before; or by a list that is named itself; or IDX files, by their folder, by one
 * of them or in a ZIP file.
 *
 * @throws Failure 'folder-missing', 'folder-unreadable', 'folder-empty', 'layout-unknown', 'layout-unfit',
 * 'layout-unsure', 'one-class', 'too-many-classes', 'class-name-invalid', 'split-classes-differ', 'idx-several-sets',
 * 'idx-incomplete', 'layout-gone', 'merge-unfit'; as `openZip`
 */
export async function findPictures(path: string, wish: LayoutWish = {}): Promise<FoundPictures> {
  const wanted = wish.name ?? wish.before?.name
  const isIdxWanted = wanted === undefined || wanted === 'idx'
  if (await isFolder(path)) {
    const idx = isIdxWanted ? findIdxFiles(path, (await listFolder(path)).files) : undefined
    return idx === undefined ? chooseLayout(await openFolder(path, holdsClasses), wish) : onDisk(path, idx)
  }
  if (!(await isZip(path))) return isList(path) ? findListed(path, wish) : findIdxBeside(path, wanted)
  const source = await openZip(path)
  const idx = isIdxWanted ? findIdxIn(source) : undefined
  return idx ?? chooseLayout(source, wish)
}

/** Classes are folders at the top, or in a folder there that splits the set. */
export function holdsClasses(path: string): boolean {
  return path === '' || splitOfFolder(path) !== undefined
}

/**
 * All files at `path`, a folder or a ZIP file; of another file, those in its folder.
 *
 * @throws Failure as `openFolder` and `openZip`
 */
export async function openSource(path: string): Promise<Source> {
  if (await isFolder(path)) return openFolder(path, holdsClasses)
  return (await isZip(path)) ? openZip(path) : openFolder(dirname(path), holdsClasses)
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw folderFailure(error, path)
  }
}

function isList(path: string): boolean {
  return ['.csv', '.tsv', '.json'].includes(extensionOf(path))
}

/** Pictures that a list names, in the folder that it is in. */
async function findListed(list: string, wish: LayoutWish): Promise<FoundFiles> {
  const source = await openFolder(dirname(list), holdsClasses)
  return chooseLayout(source, wish, basename(list).normalize('NFC'))
}

async function findIdxBeside(file: string, wanted: string | undefined): Promise<FoundPictures> {
  const { files } = await listFolder(dirname(file))
  const idx = findIdxFiles(dirname(file), files, basename(file))
  if (idx === undefined) throw new Failure({ code: 'layout-unknown', path: file })
  if (wanted !== undefined && wanted !== 'idx') {
    throw new Failure({ code: 'layout-unfit', path: file, layout: wanted, possible: 'idx' })
  }
  return onDisk(dirname(file), idx)
}

function onDisk(root: string, idx: IdxFiles): FoundIdx {
  return { layout: 'idx', root, choice: idxChoice, open: fileOnDisk, ...idx }
}

/** At the top of a ZIP file, or in the folder that was packed. */
function findIdxIn(source: Source): FoundIdx | undefined {
  const paths = layoutPaths(source)
  const [first = ''] = paths
  const top = (source.files[0]?.path ?? '').slice(0, -first.length)
  const idx = findIdxFiles(join(source.place, top), paths.filter((path) => !path.includes('/')))
  if (idx === undefined) return undefined
  const byPlace = new Map(source.files.map((file) => [file.place, file]))
  const open: IdxOpener = (place) => byPlace.get(place) ?? fileOnDisk(place)
  return { layout: 'idx', root: source.place, choice: idxChoice, open, ...idx }
}
