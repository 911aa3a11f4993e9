import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { folderFailure } from '../../shared/systemError.ts'
import { findClasses } from './classFolders.ts'
import type { ClassFolder } from './classFolders.ts'
import { requireClasses } from './enough.ts'
import { findIdxFiles } from './idxFiles.ts'
import type { IdxFiles } from './idxFiles.ts'
import { listFolder } from './walk.ts'
import type { Listing } from './walk.ts'

/** A file that may be a picture of a class. */
export interface FoundPicture {
  readonly path: string
  /** index into the class names */
  readonly label: number
}

/** Where the pictures of a set are and which class each belongs to. */
export type FoundPictures = FoundFolders | ({ readonly layout: 'idx' } & IdxFiles)

export interface FoundFolders {
  readonly layout: 'class-folders' | 'split-folders'
  /** In the order of their names. */
  readonly classes: readonly string[]
  readonly training: readonly FoundPicture[]
  /** Absent where no test pictures were set apart. */
  readonly test: readonly FoundPicture[] | undefined
}

/**
 * Names of folders that split a set. Pictures set apart for validation join the training pictures: a validation part
 * is drawn from all of those, by the same rule for every set.
 */
const trainingNames = new Set(['train', 'training', 'val', 'valid', 'validation'])
const testNames = new Set(['test', 'testing'])

/**
 * Finds the pictures at `path` by how they are laid out: a folder of class folders; the same inside `train` and `test`
 * (any case); or IDX files, by their folder or by one of them. Folders inside a class folder belong to the class.
 *
 * @throws Failure 'folder-missing', 'folder-unreadable', 'folder-empty', 'layout-unknown', 'one-class',
 * 'too-many-classes', 'class-name-invalid', 'split-classes-differ', 'idx-several-sets', 'idx-incomplete'
 */
export async function findPictures(path: string): Promise<FoundPictures> {
  if (!(await isFolder(path))) return findIdxBeside(path)
  const listing = await listFolder(path)
  const idx = findIdxFiles(path, listing.files)
  if (idx !== undefined) return { layout: 'idx', ...idx }
  const isTraining = (name: string): boolean => trainingNames.has(name.toLowerCase())
  const isTest = (name: string): boolean => testNames.has(name.toLowerCase())
  if (!listing.folders.some(isTraining)) return findClassFolders(path, listing, isTest)
  return findSplitFolders(path, listing, isTraining, isTest)
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw folderFailure(error, path)
  }
}

async function findIdxBeside(file: string): Promise<FoundPictures> {
  const { files } = await listFolder(dirname(file))
  const idx = findIdxFiles(dirname(file), files, basename(file))
  if (idx === undefined) throw new Failure({ code: 'layout-unknown', path: file })
  return { layout: 'idx', ...idx }
}

async function findClassFolders(
  path: string,
  listing: Listing,
  isTest: (name: string) => boolean,
): Promise<FoundFolders> {
  const found = await findClasses([path])
  if (found.length === 0) {
    throw new Failure({ code: listing.files.length > 0 ? 'layout-unknown' : 'folder-empty', path })
  }
  if (found.every(({ name }) => isTest(name))) throw new Failure({ code: 'layout-unknown', path })
  const classes = checkedNames(found)
  return { layout: 'class-folders', classes, training: labeled(found, classes), test: undefined }
}

async function findSplitFolders(
  path: string,
  listing: Listing,
  isTraining: (name: string) => boolean,
  isTest: (name: string) => boolean,
): Promise<FoundFolders> {
  const foldersOf = (holds: (name: string) => boolean): readonly string[] =>
    listing.folders.filter(holds).map((name) => join(path, name))
  const training = await findClasses(foldersOf(isTraining))
  if (training.length === 0) throw new Failure({ code: 'folder-empty', path })
  const classes = checkedNames(training)
  const test = await findClasses(foldersOf(isTest))
  if (test.length > 0) requireSameNames(classes, test.map(({ name }) => name))
  return {
    layout: 'split-folders',
    classes,
    training: labeled(training, classes),
    test: test.length > 0 ? labeled(test, classes) : undefined,
  }
}

function checkedNames(found: readonly ClassFolder[]): readonly string[] {
  const names = found.map(({ name }) => name)
  requireClasses(names)
  return names
}

function requireSameNames(training: readonly string[], test: readonly string[]): void {
  const className = training.find((name) => !test.includes(name)) ?? test.find((name) => !training.includes(name))
  if (className !== undefined) throw new Failure({ code: 'split-classes-differ', className })
}

function labeled(found: readonly ClassFolder[], classes: readonly string[]): readonly FoundPicture[] {
  return found.flatMap(({ name, paths }) => paths.map((path) => ({ path, label: classes.indexOf(name) })))
}
