import { z } from 'zod'
import { fitPolicies, type DepthMapping } from '../../shared/domain/reading.ts'
import { SLUG } from './classSlugs.ts'

export const FORMAT = 'joryu-pack'

/** The version that is written. Those before it are read. */
export const SCHEMA_VERSION = 2

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

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

/** SHA-256 over pictures, and how many. */
const pictures = z.strictObject({ fingerprint, pictures: count })

const deepValue = z.int().nonnegative().max(65_535)

const depthSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('full-range') }),
  z.strictObject({ kind: z.literal('high-byte') }),
  z.strictObject({ kind: z.literal('used-range'), low: deepValue, high: deepValue })
    .refine(({ low, high }) => low < high, 'a range that holds nothing'),
]) satisfies z.ZodType<DepthMapping>

/** What every version of the format has. */
const common = {
  format: z.literal(FORMAT),
  /** Program and version, such as `joryu 0.1.0`. */
  createdBy: text.max(100),
  /** Day of making; null where the same seed is to give the same bytes. */
  created: z.iso.date().nullable(),
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
  /** `split` held pictures out of those to learn from; without it, the seed of the distillation did. */
  seeds: z.strictObject({
    distillation: seed, evaluation: z.array(seed).max(1000), split: seed.exactOptional(),
  }),
  executor: text.max(100),
  /** Test accuracy of a network trained on the pack by the recipe, and how far off another training may be. */
  expected: z.strictObject({ accuracy: fraction, tolerance: fraction }).nullable(),
  counts: z.strictObject({ spectra: count, decodedPictures: count }),
  /** Of the data entry as packed, and of the training pictures at training size. */
  bytes: z.strictObject({ data: z.int().positive(), trainingPictures: z.int().positive() }),
  /** Packs that this one was made from. */
  lineage: z.tuple([]),
}

/** Before there was a choice, all pictures were stretched, and the mapping of 16 bits was not noted. */
const firstSchema = z
  .strictObject({ ...common, schemaVersion: z.literal(1), snapshot: pictures })
  .transform(({ snapshot: training, ...manifest }) => ({
    ...manifest, snapshot: null, training, preprocessing: { fit: 'stretch', depth: null } as const,
  }))

const secondSchema = z.strictObject({
  ...common,
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** The frozen pictures that the pack was made from, of a library; null where it was made from a folder. */
  snapshot: z.strictObject({ number: count, fingerprint, pictures: count }).nullable(),
  /** The training pictures as they were prepared. */
  training: pictures,
  /** How a picture becomes one of the shape of `image`. */
  preprocessing: z.strictObject({ fit: z.enum(fitPolicies), depth: depthSchema }),
})

/** What a pack says about itself when it is made. */
export type NewManifest = z.infer<typeof secondSchema>

/** What a pack of any version says about itself, in the words of the newest. */
export type Manifest = NewManifest | z.infer<typeof firstSchema>

export const manifestSchemas = { 1: firstSchema, 2: secondSchema } as const
