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
  return Promise.all(Array.from({ length: set.plan.classes }, (_, label) => {
    const indices = spreadOver(perClass, MOST_PREVIEWS).map((at) => label * perClass + at)
    return decodedPngs(decoded, set, indices)
  }))
}

/** At most so many of the places from 0 to `count` - 1, spread evenly. */
export function spreadOver(count: number, most: number): readonly number[] {
  const length = Math.min(most, count)
  return Array.from({ length }, (_, at) => Math.floor((at * count) / length))
}
