import { z } from 'zod'
import { decodedCount, type SpectrumPlan } from '../../shared/domain/distilledSet.ts'
import { valuesPerPicture } from '../../shared/domain/pictures.ts'
import { Failure } from '../../shared/errors.ts'
import {
  FORMAT, manifestSchemas, SCHEMA_VERSION, type Manifest, type NewManifest,
} from './manifestSchema.ts'
import { demand, refuse } from './refuse.ts'

export const MANIFEST_NAME = 'manifest.json'

/** A few kilobytes can describe more pictures than a memory holds. */
const MOST_DECODED_VALUES = 2 ** 29

/** The manifest as a file: the same manifest gives the same bytes. */
export function manifestBytes(manifest: NewManifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`)
}

/**
 * Reads a manifest that may have been made to harm.
 * @throws Failure 'pack-newer' when a later version of the format made it
 * @throws Failure 'pack-broken' when it does not hold what a manifest must, or contradicts itself
 */
export function readManifest(bytes: Uint8Array): Manifest {
  const json = parseJson(bytes)
  const opening = z.object({ format: z.literal(FORMAT), schemaVersion: z.int().positive() }).safeParse(json)
  if (!opening.success) refuse(`${MANIFEST_NAME} is not a pack's: ${z.prettifyError(opening.error)}`, opening.error)
  const { schemaVersion } = opening.data
  if (schemaVersion > SCHEMA_VERSION) throw new Failure({ code: 'pack-newer', version: schemaVersion })
  const manifest = manifestSchemas[schemaVersion === 1 ? 1 : 2].safeParse(json)
  if (!manifest.success) refuse(`${MANIFEST_NAME} is not valid: ${z.prettifyError(manifest.error)}`, manifest.error)
  checkSense(manifest.data)
  return manifest.data
}

/** The plan of the spectra and transforms, which the manifest holds in parts. */
export function planOf({ classes, image, plan }: Manifest): SpectrumPlan {
  return { ...plan, image, classes: classes.length }
}

/** The counts that follow from a plan. */
export function countsOf(plan: SpectrumPlan): Manifest['counts'] {
  return { spectra: plan.classes * plan.spectraPerClass, decodedPictures: decodedCount(plan) }
}

function checkSense(manifest: Manifest): void {
  const { classes, counts, image, normalization, recipe } = manifest
  const plan = planOf(manifest)
  const expected = countsOf(plan)
  const slugs = new Set(classes.map(({ slug }) => slug))
  const names = new Set(classes.map(({ name }) => name))
  demand(slugs.size === classes.length && names.size === classes.length, 'two classes have one name')
  for (const { length } of [normalization.mean, normalization.deviation]) {
    demand(length === image.channels, 'normalization has another number of channels than the pictures')
  }
  const { channel, height, width } = plan.ranks
  const fits = channel <= image.channels && height <= image.height && width <= image.width
  demand(fits, 'spectra are larger than the pictures')
  demand(counts.spectra === expected.spectra && counts.decodedPictures === expected.decodedPictures,
    'counts do not follow from the plan')
  // Each of its blocks halves a picture, rounding down.
  demand(Math.min(image.height, image.width) >> recipe.network.depth > 0, 'the network leaves nothing of the pictures')
  const values = expected.decodedPictures * valuesPerPicture(image)
  demand(values <= MOST_DECODED_VALUES, `the pack would decode to ${values} numbers`)
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    refuse(`${MANIFEST_NAME} is not JSON`, error)
  }
}
