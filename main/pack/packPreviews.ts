import { MANIFEST_NAME, readManifest } from './manifest.ts'
import type { Manifest } from './manifestSchema.ts'
import { PREVIEW } from './names.ts'
import { demand } from './refuse.ts'
import { unpack } from './zip/entry.ts'
import { readZip } from './zip/readZip.ts'

/** A decoded picture that a pack holds to be looked at. */
export interface PackPreview {
  /** Of its class. */
  readonly label: number
  readonly png: Uint8Array
}

/** What of a pack a person can look at. */
export interface Viewable {
  readonly manifest: Manifest
  /** In the order of the classes, and of their numbers in each. */
  readonly previews: readonly PackPreview[]
}

/** The pictures of a pack that is known to be whole. @throws Failure as `readZip` and `readManifest` */
export function packPreviews(bytes: Uint8Array): Viewable {
  const entries = readZip(bytes)
  const about = entries.find(({ name }) => name === MANIFEST_NAME)
  demand(about !== undefined, `${MANIFEST_NAME} is missing`)
  const manifest = readManifest(unpack(about))
  const labels = new Map(manifest.classes.map(({ slug }, label) => [slug, label]))
  const previews = entries.flatMap((entry) => {
    const label = labels.get(PREVIEW.exec(entry.name)?.[1] ?? '')
    return label === undefined ? [] : [{ label, name: entry.name, entry }]
  })
  const inOrder = previews.toSorted((one, other) => one.label - other.label || (one.name < other.name ? -1 : 1))
  return { manifest, previews: inOrder.map(({ label, entry }) => ({ label, png: unpack(entry) })) }
}
