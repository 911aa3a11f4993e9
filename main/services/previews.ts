import { decodedPerClass, type DistilledSet } from '../../shared/domain/distilledSet.ts'
import type { Executor } from '../engine/executor/executor.ts'
import { decodedPngs } from '../evidence/decodedPngs.ts'
import { decodeSet } from '../evidence/decodeSet.ts'

/** Enough to see what a class became, few enough to keep the pack small. */
const MOST_PREVIEWS = 8

/** PNG files of a few decoded pictures, spread over each class: one list for each class. */
export async function makePreviews(executor: Executor, set: DistilledSet): Promise<readonly (readonly Uint8Array[])[]> {
  const decoded = await decodeSet(executor, set)
  const perClass = decodedPerClass(set.plan)
  const shown = Math.min(MOST_PREVIEWS, perClass)
  return Promise.all(Array.from({ length: set.plan.classes }, (_, label) => {
    const indices = Array.from({ length: shown }, (_, at) => label * perClass + Math.floor((at * perClass) / shown))
    return decodedPngs(decoded, set, indices)
  }))
}
