import { z } from 'zod'
import { decodedCount, type SpectrumPlan } from '../../shared/domain/distilledSet.ts'
import { valuesPerPicture } from '../../shared/domain/pictures.ts'
import { Failure } from '../../shared/errors.ts'
import { SLUG } from './classSlugs.ts'
import { demand, refuse } from './refuse.ts'

export const MANIFEST_NAME = 'manifest.json'
export const FORMAT = 'joryu-pack'
export const SCHEMA_VERSION = 1

/** A few kilobytes can describe more pictures than a memory holds. */
const MOST_DECODED_VALUES = 2 ** 29

const count = z.int().positive().max(1_000_000)
/** No network here is trained on larger pictures. */
const side = z.int().positive().max(128)
const seed = z.int()
const fraction = z.number().min(0).max(1)
/** Text that is shown on terminals, which control characters would steer. */
const text = z.string().regex(/^\P{Cc}+$/u)

const recipeSchema = z.strictObject({
  optimizer: z.literal('sgd'),
  learningRate: z.number().positive(),
  momentum: z.number().min(0).lt(1),
  weightDecay: z.number().nonnegative(),
  batch: count,
  steps: count,
  schedule: z.enum(['constant', 'cosine']),
  augmentation: z.strictObject({
    flip: z.boolean(),
    shift: z.boolean(),
    scale: z.boolean(),
    cutout: z.boolean(),
    brightness: z.boolean(),
    contrast: z.boolean(),
  }),
  network: z.strictObject({ width: z.int().positive().max(512), depth: z.int().positive().max(7) }),
})

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** Program and version, such as `joryu 0.1.0`. */
  createdBy: text.max(100),
  /** Day of making; null where the same seed is to give the same bytes. */
  created: z.iso.date().nullable(),
  /** The training pictures: SHA-256 over them, and how many. */
  snapshot: z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/), pictures: count }),
  image: z.strictObject({ channels: z.literal([1, 3]), height: side, width: side }),
  /** In the order of the labels. */
  classes: z.array(z.strictObject({ name: text.max(255), slug: z.string().regex(SLUG) })).min(2).max(256),
  normalization: z.strictObject({ mean: z.array(z.number()), deviation: z.array(z.number().positive()) }),
  plan: z.strictObject({
    spectraPerClass: count,
    transforms: count,
    ranks: z.strictObject({ channel: side, height: side, width: side }),
  }),
  storage: z.enum(['f32', 'f16', 'i8']),
  recipe: recipeSchema,
  seeds: z.strictObject({ distillation: seed, evaluation: z.array(seed).max(1000) }),
  executor: text.max(100),
  /** Test accuracy of a network trained on the pack by the recipe, and how far off another training may be. */
  expected: z.strictObject({ accuracy: fraction, tolerance: fraction }).nullable(),
  counts: z.strictObject({ spectra: count, decodedPictures: count }),
  /** Of the data entry as packed, and of the training pictures at training size. */
  bytes: z.strictObject({ data: z.int().positive(), trainingPictures: z.int().positive() }),
  /** Packs that this one was made from. */
  lineage: z.tuple([]),
})

/** What a pack says about itself. */
export type Manifest = z.infer<typeof manifestSchema>

/** The manifest as a file: the same manifest gives the same bytes. */
export function manifestBytes(manifest: Manifest): Uint8Array {
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
  const manifest = manifestSchema.safeParse(json)
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
