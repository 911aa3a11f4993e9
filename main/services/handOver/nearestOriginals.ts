import { setImmediate } from 'node:timers/promises'
import type { TrainingShape } from '../../../shared/domain/library.ts'
import { throwIfCancelled } from '../../../shared/domain/signal.ts'
import { Failure } from '../../../shared/errors.ts'
import { toPlanes } from '../../images/planes.ts'
import { middle, spread } from '../../images/sample.ts'
import { scaleSquare } from '../../images/scaleSquare.ts'
import { sharp } from '../../images/sharp.ts'
import type { HashedBytes } from '../../library/blobs/hashedBytes.ts'
import { readBlobs } from '../../library/blobs/readBlobs.ts'
import type { Reader } from '../../library/handles.ts'
import type { Library } from '../../library/open.ts'
import { listFrozen, type FrozenPicture } from '../../library/repositories/frozenPictures.ts'
import { requirePicturePlace } from '../../library/repositories/pictures.ts'
import { snapshotOf } from '../../library/repositories/snapshots.ts'
import { packPreviews, type PackPreview } from '../../pack/packPreviews.ts'
import { requireProject } from '../projects.ts'
import { shownIn, type Shown } from '../thumbnails.ts'
import type { Work } from '../work.ts'
import { distanceOf, leveled } from './likeness.ts'
import { readKnownPack, requirePack, type PackWish } from './packFile.ts'

/** Originals that are shown beside a distilled picture. */
const SHOWN = 3
/** Originals of which it is found how near the next one is, to compare with. */
const SAMPLED = 100
/** Pictures between two looks at whether anybody still waits. */
const AT_ONCE = 32

/** An original, and how far a distilled picture is from it. */
export interface NearOriginal extends Shown {
  readonly name: string
  readonly className: string
  readonly distance: number
}

/** A distilled picture, and the originals that look most like it. */
export interface Likeness {
  /** Its place among those of the pack that can be looked at, from 0. */
  readonly picture: number
  readonly className: string
  readonly nearest: readonly NearOriginal[]
}

export interface NearestOriginals {
  /** Most alike first. */
  readonly pictures: readonly Likeness[]
  /** Pictures that the pack decodes to: some of them are looked at. */
  readonly decodedPictures: number
  /** Training pictures that were compared. */
  readonly originals: number
  readonly snapshot: number
  /** How far originals are from the original that is nearest to them, in the middle; undefined with fewer than two. */
  readonly amongOriginals: number | undefined
}

/** A picture, and what was found nearest to it so far. */
interface Seeker {
  readonly values: Float32Array
  /** The blob that it is itself. */
  readonly self?: string
  /** Pictures that are kept. */
  readonly most: number
  near: readonly { readonly hash: string; readonly distance: number }[]
}

/**
 * Finds the training pictures that look most like the distilled ones of a pack. It helps a person to look: that none is
 * near proves nothing.
 *
 * @throws Failure as `requirePack` and `readKnownPack`; 'pack-originals-unknown', 'library-damaged'
 * @throws Cancelled
 */
export async function nearestOriginals(
  { folder, reader }: Library,
  wish: PackWish,
  work: Pick<Work, 'tell' | 'signal'>,
): Promise<NearestOriginals> {
  const pack = requirePack(reader, wish)
  const { manifest, previews } = packPreviews(await readKnownPack(pack))
  const snapshot = snapshotOf(reader, requireProject(reader, wish.project).id, pack.snapshot)
  if (pack.snapshot === undefined || snapshot === undefined) {
    throw new Failure({ code: 'pack-originals-unknown', path: pack.path })
  }
  const shown = shownIn(reader, wish.project)
  const frozen = await listFrozen(reader, snapshot)
  const originals = frozen.filter(({ split }) => split === 'training')
  const byHash = new Map(originals.map((original) => [original.pixels, original]))
  const hashes = [...byHash.keys()]
  const read = (some: readonly string[]): AsyncIterable<HashedBytes> =>
    scaledTo(manifest.image.width, snapshot.shape, readBlobs(folder, reader, some))
  const distilled = await Promise.all(previews.map((preview) => seekerOf(preview, manifest.image.channels)))
  const sampled: Seeker[] = []
  for await (const { hash, bytes } of read(spread(hashes, SAMPLED))) {
    sampled.push({ values: leveled(bytes), self: hash, most: 1, near: [] })
  }
  await seek([...distilled, ...sampled], read(hashes), hashes.length, work)
  const pictures = distilled.map(({ near }, picture): Likeness => ({
    picture,
    className: manifest.classes[previews[picture]?.label ?? 0]?.name ?? '',
    nearest: near.flatMap(({ hash, distance }) => {
      const original = byHash.get(hash)
      return original === undefined ? [] : [{ ...shown(original.content), ...facts(reader, original), distance }]
    }),
  }))
  return {
    pictures: pictures.toSorted((one, other) => closest(one) - closest(other)),
    decodedPictures: manifest.counts.decodedPictures,
    originals: originals.length,
    snapshot: snapshot.number,
    amongOriginals: middle(sampled.flatMap(({ near }) => near.map(({ distance }) => distance))),
  }
}

/** Originals as the pack's pictures were prepared: a pack may be of smaller pictures than the library keeps. */
async function* scaledTo(
  side: number,
  { size, channels }: TrainingShape,
  originals: AsyncIterable<HashedBytes>,
): AsyncGenerator<HashedBytes> {
  for await (const { hash, bytes } of originals) {
    yield { hash, bytes: await scaleSquare({ planes: bytes, channels, side: size }, side) }
  }
}

/** Shows every original to all that seek one. @throws Cancelled; as `originals` */
async function seek(
  seekers: readonly Seeker[],
  originals: AsyncIterable<HashedBytes>,
  total: number,
  { tell, signal }: Pick<Work, 'tell' | 'signal'>,
): Promise<void> {
  let done = 0
  for await (const { hash, bytes } of originals) {
    throwIfCancelled(signal)
    const values = leveled(bytes)
    for (const seeker of seekers) meet(seeker, hash, values)
    done += 1
    if (done % AT_ONCE !== 0) continue
    tell({ kind: 'progress', phase: 'checking', done, total })
    await setImmediate()
  }
}

function facts(reader: Reader, { number, className }: FrozenPicture): Pick<NearOriginal, 'name' | 'className'> {
  return { name: requirePicturePlace(reader, number).path, className }
}

async function seekerOf({ png }: PackPreview, channels: 1 | 3): Promise<Seeker> {
  const pixels = await sharp(png).toColourspace(channels === 1 ? 'b-w' : 'srgb').raw().toBuffer()
  return { values: leveled(toPlanes(pixels, channels, channels)), most: SHOWN, near: [] }
}

/** Keeps the nearest pictures that a seeker has met. */
function meet(seeker: Seeker, hash: string, values: Float32Array): void {
  const { self, most } = seeker
  if (self === hash) return
  const distance = distanceOf(seeker.values, values)
  if (seeker.near.length === most && distance >= (seeker.near.at(-1)?.distance ?? Infinity)) return
  seeker.near = [...seeker.near, { hash, distance }].sort((one, other) => one.distance - other.distance).slice(0, most)
}

function closest({ nearest }: Likeness): number {
  return nearest[0]?.distance ?? Infinity
}
