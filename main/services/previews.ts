import { decodedPerClass, type DistilledSet } from '../../shared/domain/distilledSet.ts'
import { valuesPerPicture } from '../../shared/domain/pictures.ts'
import type { Executor } from '../engine/executor/executor.ts'
import { toPixels } from '../engine/network/normalization.ts'
import { decodeSet } from '../evidence/decodeSet.ts'
import { encodePng } from '../images/png.ts'

/** Enough to see what a class became, few enough to keep the pack small. */
const MOST_PREVIEWS = 8

/** PNG files of a few decoded pictures, spread over each class: one list for each class. */
export async function makePreviews(executor: Executor, set: DistilledSet): Promise<readonly (readonly Uint8Array[])[]> {
  const { classes, image } = set.plan
  const perClass = decodedPerClass(set.plan)
  const pixels = new Uint8Array(toPixels(await decodeSet(executor, set), image, set.normalization))
  const size = valuesPerPicture(image)
  const shown = Math.min(MOST_PREVIEWS, perClass)
  const pngOf = (label: number, preview: number): Promise<Uint8Array> => {
    const at = label * perClass + Math.floor((preview * perClass) / shown)
    return encodePng(pixels.subarray(at * size, (at + 1) * size), image)
  }
  return Promise.all(Array.from({ length: classes }, (_, label) =>
    Promise.all(Array.from({ length: shown }, (_, preview) => pngOf(label, preview))),
  ))
}
