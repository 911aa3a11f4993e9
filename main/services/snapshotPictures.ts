import type { Project, Snapshot, TrainingShape } from '../../shared/domain/library.ts'
import { countNotes } from '../../shared/domain/reading.ts'
import { throwIfCancelled } from '../../shared/domain/signal.ts'
import { Failure } from '../../shared/errors.ts'
import { assemble } from '../images/assemble.ts'
import { classesOf } from '../images/classesOf.ts'
import { forEachConcurrently } from '../images/concurrently.ts'
import type { DecodedSplit } from '../images/decodedSplit.ts'
import { requireRoom } from '../images/enough.ts'
import type { LoadedPictures, LoadOptions } from '../images/loadedPictures.ts'
import { scaleSquare } from '../images/scaleSquare.ts'
import { requireSupported, type SideWish } from '../images/trainingSide.ts'
import { readBlobs } from '../library/blobs/readBlobs.ts'
import { damage } from '../library/failures.ts'
import type { Reader } from '../library/handles.ts'
import type { Library } from '../library/open.ts'
import { listClasses } from '../library/repositories/classes.ts'
import { listFrozen, type FrozenPicture } from '../library/repositories/frozenPictures.ts'
import { findSnapshot } from '../library/repositories/snapshots.ts'
import { requireProject } from './projects.ts'
import { requireSnapshot } from './snapshots.ts'

/** A snapshot of a project. */
export interface SnapshotRequest {
  readonly project: string
  /** Without it, the one with the fingerprint `rather`, or else the newest. */
  readonly number?: number
  readonly rather?: string
}

/** A snapshot, and the library that holds it. */
export type SnapshotSource = { readonly kind: 'snapshot'; readonly libraryFolder: string } & SnapshotRequest

/** How the pictures of a snapshot are loaded. The same seed holds out the same pictures. */
export type SnapshotLoad = Pick<LoadOptions, 'size' | 'seed' | 'onProgress' | 'signal'>

/** Pictures that are scaled at the same time. */
const PICTURES_IN_FLIGHT = 4

/**
 * The pictures of a snapshot, scaled down from what the library keeps, in the order in which a folder of them would be
 * read: that in which they came. The files that they were imported from are not needed.
 *
 * @throws Failure 'project-unknown', 'snapshot-missing', 'snapshot-unknown', 'library-damaged', 'too-many-pictures', as
 * `sideWithin`, `classesOf` and `assemble`
 * @throws Cancelled
 */
export async function loadSnapshot(
  library: Library,
  request: SnapshotRequest,
  { size, seed, onProgress, signal }: SnapshotLoad,
): Promise<LoadedPictures> {
  const project = requireProject(library.reader, request.project)
  const snapshot = chosenSnapshot(library, project, request)
  const { shape } = snapshot
  const side = sideWithin(project.name, shape, size)
  const frozen = await requireAll(library, snapshot)
  requireRoom(frozen.length, shape.channels * side * side)
  const training = frozen.filter(({ split }) => split === 'training')
  const test = frozen.filter(({ split }) => split === 'test')
  const classes = classesOf(training, test)
  let done = 0
  const load = (pictures: readonly FrozenPicture[]): Promise<DecodedSplit> =>
    loadSplit(library, pictures, { shape, side, classes }, () => {
      throwIfCancelled(signal)
      done += 1
      onProgress?.(done, frozen.length)
    })
  return assemble({
    training: await load(training),
    test: test.length > 0 ? await load(test) : undefined,
    origin: { kind: 'snapshot', project: project.name, snapshot, goodClasses: goodOnes(library.reader, project) },
    fit: shape.fit,
    reading: { depth: shape.depth, counts: countNotes(frozen.map(({ notes }) => notes)) },
    skipped: [],
  }, seed)
}

/**
 * The side at which pictures of a project are had: what is not kept cannot be made up.
 * @throws Failure 'size-unsupported', 'larger-than-kept'
 */
export function sideWithin(project: string, { size: kept }: Pick<TrainingShape, 'size'>, wish: SideWish): number {
  if (typeof wish !== 'number') return Math.min(kept, wish.most)
  requireSupported(wish)
  if (wish > kept) throw new Failure({ code: 'larger-than-kept', project, size: wish, kept })
  return wish
}

/** The classes that a person calls good now. */
function goodOnes(reader: Reader, { id }: Project): readonly string[] {
  return listClasses(reader, id).flatMap(({ name, role }) => (role === 'ok' ? [name] : []))
}

/** The snapshot that a request means. @throws Failure as `requireSnapshot` */
export function chosenSnapshot(
  { reader }: Pick<Library, 'reader'>,
  project: Project,
  { number, rather }: SnapshotRequest,
): Snapshot {
  const found = number === undefined && rather !== undefined ? findSnapshot(reader, project.id, rather) : undefined
  return found ?? requireSnapshot(reader, project, number)
}

/** @throws Failure 'library-damaged' where some are not kept in the shape of the snapshot */
async function requireAll({ folder, reader }: Library, snapshot: Snapshot): Promise<readonly FrozenPicture[]> {
  const frozen = await listFrozen(reader, snapshot)
  const missing = snapshot.pictures - frozen.length
  if (missing !== 0) throw new Failure(damage(folder, `${missing} pictures of snapshot ${snapshot.number} are missing`))
  return frozen
}

/** How the pictures of a split are kept, and what they become. */
interface SplitTarget extends Pick<Snapshot, 'shape'> {
  readonly side: number
  readonly classes: readonly string[]
}

/** @param onPicture called for each picture before it is taken */
async function loadSplit(
  { folder, reader }: Library,
  unsorted: readonly FrozenPicture[],
  { shape: { size, channels }, side, classes }: SplitTarget,
  onPicture: () => void,
): Promise<DecodedSplit> {
  const labelOf = new Map(classes.map((name, label) => [name, label]))
  const label = ({ className }: FrozenPicture): number => labelOf.get(className) ?? 0
  // Within a class, the order stays.
  const byLabel = Map.groupBy(unsorted, label)
  const frozen = classes.flatMap((_, at) => byLabel.get(at) ?? [])
  const values = channels * side * side
  const pixels = new Uint8Array(frozen.length * values)
  const places = Map.groupBy(frozen.keys(), (at) => frozen[at]?.pixels ?? '')
  const blobs = readBlobs(folder, reader, places.keys())
  await forEachConcurrently(blobs, PICTURES_IN_FLIGHT, async ({ hash, bytes }) => {
    if (bytes.length !== channels * size * size) throw new Failure(damage(folder, `blob ${hash} has another shape`))
    const planes = await scaleSquare({ planes: bytes, channels, side: size }, side)
    for (const at of places.get(hash) ?? []) {
      onPicture()
      pixels.set(planes, at * values)
    }
  })
  const shape = { channels, height: side, width: side }
  return {
    pictures: { shape, classes, pixels, labels: Uint8Array.from(frozen, label) },
    fileBytes: Float64Array.from(frozen, ({ fileBytes }) => fileBytes),
    numbers: frozen.map(({ number }) => number),
  }
}
