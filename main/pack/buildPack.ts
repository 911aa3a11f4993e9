import type { DistilledSet } from '../../shared/domain/distilledSet.ts'
import { valuesPerPicture } from '../../shared/domain/pictures.ts'
import { CHECKSUMS_NAME, checksumText, type PackFiles } from './checksums.ts'
import { classSlugs } from './classSlugs.ts'
import { dataEntry } from './dataEntry.ts'
import { countsOf, MANIFEST_NAME, manifestBytes } from './manifest.ts'
import { FORMAT, SCHEMA_VERSION, type NewManifest } from './manifestSchema.ts'
import { previewName } from './names.ts'
import { compressedEntry, storedEntry, unpack, type ZipEntry } from './zip/entry.ts'
import { writeZip } from './zip/writeZip.ts'

/** What the maker of a pack says about it beyond the set itself. */
export type PackNotes = Readonly<Pick<
  NewManifest,
  | 'createdBy' | 'created' | 'snapshot' | 'training' | 'preprocessing' | 'recipe' | 'seeds' | 'executor' | 'expected'
>>

/** All that goes into a pack. */
export interface PackContent {
  readonly set: DistilledSet
  /** Names in the order of the labels. */
  readonly classes: readonly string[]
  /** PNG files of a few decoded pictures: one list for each class, at most 100 in each. */
  readonly previews: readonly (readonly Uint8Array[])[]
  readonly notes: PackNotes
}

/** The bytes of a pack file. Same content, same bytes. */
export function buildPack(content: PackContent, partnerKit: PackFiles): Uint8Array {
  const data = dataEntry(content.set)
  const slugs = classSlugs(content.classes)
  const manifest = makeManifest(content, slugs, data.packed.length)
  const previews = content.previews.flatMap((pictures, index) =>
    pictures.map((png, number) => storedEntry(previewName(slugs[index] ?? '', number), png)))
  const entries: readonly ZipEntry[] = [
    compressedEntry(MANIFEST_NAME, manifestBytes(manifest)),
    data,
    ...previews,
    ...[...partnerKit].map(([name, bytes]) => compressedEntry(name, bytes)),
  ]
  const sums = checksumText(new Map(entries.map((entry) => [entry.name, unpack(entry)])))
  return writeZip([...entries, compressedEntry(CHECKSUMS_NAME, Buffer.from(sums))])
}

function makeManifest({ classes, notes, set }: PackContent, slugs: readonly string[], dataBytes: number): NewManifest {
  const { image, ranks, spectraPerClass, transforms } = set.plan
  return {
    format: FORMAT,
    schemaVersion: SCHEMA_VERSION,
    createdBy: notes.createdBy,
    created: notes.created,
    snapshot: notes.snapshot,
    training: notes.training,
    image,
    preprocessing: notes.preprocessing,
    classes: classes.map((name, index) => ({ name, slug: slugs[index] ?? '' })),
    normalization: { mean: [...set.normalization.mean], deviation: [...set.normalization.deviation] },
    plan: { spectraPerClass, transforms, ranks },
    storage: set.storage,
    recipe: notes.recipe,
    seeds: notes.seeds,
    executor: notes.executor,
    expected: notes.expected,
    counts: countsOf(set.plan),
    bytes: { data: dataBytes, trainingPictures: notes.training.pictures * valuesPerPicture(image) },
    lineage: [],
  }
}
