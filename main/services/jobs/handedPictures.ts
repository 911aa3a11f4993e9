import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PictureSet } from '../../../shared/domain/pictures.ts'
import { systemCode } from '../../../shared/systemError.ts'
import type { LoadedPictures } from '../../images/loadedPictures.ts'
import type { SideWish } from '../../images/trainingSide.ts'
import { decodeKept, type Kept } from '../../jobs/kept/keptFile.ts'
import { readKeptFacts, writeLargeKept, type WriteMeans } from '../../jobs/kept/largeKept.ts'
import { makeFolder } from '../../jobs/kept/makeFolder.ts'
import type { NamedTensor } from '../../pack/safetensors.ts'
import { programVersion } from '../program.ts'
import type { SnapshotSource } from '../snapshotPictures.ts'

/** Which pictures are handed over. */
export interface SnapshotWish {
  readonly source: SnapshotSource
  readonly size: SideWish
  /** Holds out the pictures to test on where the snapshot has none. */
  readonly seed: number
}

/** What of the pictures is no array, and whose they are. */
interface Facts extends Omit<LoadedPictures, 'training' | 'test'> {
  readonly wish: string
  readonly sets: Readonly<Record<SetName, Pick<PictureSet, 'shape' | 'classes'>>>
}

const setNames = ['training', 'test'] as const
type SetName = (typeof setNames)[number]

/** Where the pictures for a job are, in its folder: a plan may need some of several sides. */
function pathIn(folder: string, { size }: SnapshotWish): string {
  return join(folder, `pictures-${typeof size === 'number' ? size : size.most}`)
}

/**
 * Puts the pictures of a snapshot where the process of a job finds them: it never opens the library.
 *
 * @throws Failure as `makeFolder` and `writeLargeKept`; @throws Cancelled
 */
export async function writeHanded(
  folder: string,
  wish: SnapshotWish,
  loaded: LoadedPictures,
  means: WriteMeans,
): Promise<void> {
  await makeFolder(folder)
  await writeLargeKept(pathIn(folder, wish), keptOf(wish, loaded), await programVersion(), means)
}

/** Whether pictures were handed over, and are whole: without them all in memory. @throws Cancelled */
export async function isHanded(folder: string, wish: SnapshotWish, signal: AbortSignal): Promise<boolean> {
  const facts = await unlessMissing(readKeptFacts(pathIn(folder, wish), await programVersion(), signal))
  return facts !== undefined && (facts as Facts).wish === textOf(wish)
}

/** The pictures that were handed over; undefined where there are none, others, or damaged ones. */
export async function readHanded(folder: string, wish: SnapshotWish): Promise<LoadedPictures | undefined> {
  const bytes = await unlessMissing(readFile(pathIn(folder, wish)))
  const kept = bytes && decodeKept(bytes, await programVersion())
  return kept && loadedFrom(kept, wish)
}

async function unlessMissing<Result>(reading: Promise<Result>): Promise<Result | undefined> {
  try {
    return await reading
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

function keptOf(wish: SnapshotWish, { training, test, ...facts }: LoadedPictures): Kept {
  const sets = { training, test }
  const known: Facts = { ...facts, wish: textOf(wish), sets: { training: formOf(training), test: formOf(test) } }
  return { facts: known, tensors: setNames.flatMap((name) => tensorsOf(name, sets[name])) }
}

function loadedFrom({ facts, tensors }: Kept, wanted: SnapshotWish): LoadedPictures | undefined {
  // A kept file is given back only when it is whole, and only to the version of the program that wrote it.
  const { wish, sets, ...known } = facts as Facts
  if (wish !== textOf(wanted)) return undefined
  const arrays = new Map(tensors.map(({ name, data }) => [name, data]))
  const setOf = (name: SetName): PictureSet => ({
    ...sets[name], pixels: bytesOf(arrays.get(`${name}.pixels`)), labels: bytesOf(arrays.get(`${name}.labels`)),
  })
  return { ...known, training: setOf('training'), test: setOf('test') }
}

function formOf({ shape, classes }: PictureSet): Pick<PictureSet, 'shape' | 'classes'> {
  return { shape, classes }
}

function tensorsOf(name: SetName, { pixels, labels }: PictureSet): readonly NamedTensor[] {
  return [
    { name: `${name}.pixels`, shape: [pixels.length], data: pixels },
    { name: `${name}.labels`, shape: [labels.length], data: labels },
  ]
}

function bytesOf(data: NamedTensor['data'] | undefined): Uint8Array {
  if (data instanceof Uint8Array) return data
  throw new Error('a kept set has no pictures')
}

/** The same text for the same pictures. A snapshot that is asked for by its number has no rival. */
function textOf({ source: { libraryFolder, project, number, rather }, size, seed }: SnapshotWish): string {
  return JSON.stringify([libraryFolder, project, number ?? rather, size, seed])
}
