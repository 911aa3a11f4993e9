import { z } from 'zod'
import { contenders } from './comparison.ts'

const count = z.int().nonnegative()

/** A picture in the file `<png>.png` beside the file that lists it. */
const picture = z.strictObject({ png: count, label: count }).readonly()

/** After an iteration: how far the student ended from the expert, as a part of the way, and the guide's loss. */
const curvePoint = z.strictObject({
  iteration: count, distance: z.number(), guideLoss: z.number().nullable(),
}).readonly()

/** Mean accuracy on the held-out pictures after some steps of a training. */
const accuracyPoint = z.strictObject({ step: count, accuracy: z.number() }).readonly()

/** What can be seen of a job at work: its file is read by screens while another process writes it. */
export const liveView = z.strictObject({
  /** Greater than of all before of the same job. */
  number: count,
  /** Of the distillation, done and in all. */
  iteration: count,
  iterations: count,
  curve: z.array(curvePoint).readonly(),
  /** The names that labels stand for, in their order. */
  classes: z.array(z.string()).readonly(),
  /** Some of the pictures that are learned, of each class as many. */
  pictures: z.array(picture).readonly(),
  /** Some of the parts of which the pictures consist: the planes of a spectrum side by side. */
  spectra: z.array(picture).readonly(),
  /** Of the networks of the comparison that are measured already. */
  learning: z.partialRecord(z.enum(contenders), z.array(accuracyPoint).readonly()).readonly(),
}).readonly()

export type LiveView = z.infer<typeof liveView>

/** Of a job of which nothing was shown yet. */
export const emptyView: LiveView = {
  number: 0, iteration: 0, iterations: 0, curve: [], classes: [], pictures: [], spectra: [], learning: {},
}
