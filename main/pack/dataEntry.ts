import type { DistilledSet } from '../../shared/domain/distilledSet.ts'
import { fromTensors, toTensors, type SetDescription } from './distilledTensors.ts'
import { readTensors, writeTensors } from './safetensors.ts'
import { compressedEntry, type ZipEntry } from './zip/entry.ts'

export const DATA_NAME = 'data/distilled.safetensors'

/** The learned numbers as they stand in a pack. Same set, same bytes. */
export function dataEntry(set: DistilledSet): ZipEntry {
  return compressedEntry(DATA_NAME, writeTensors(toTensors(set)))
}

/**
 * Bytes that the learned numbers take in a pack: what budgets count.
 * @cost a few milliseconds for 10,000 numbers; it is asked tens of times while quantizer steps are fitted
 */
export function writtenBytes(set: DistilledSet): number {
  return dataEntry(set).packed.length
}

/** @throws Failure 'pack-broken' when the bytes are not a set of that description */
export function readData(bytes: Uint8Array, { normalization, plan, storage }: SetDescription): DistilledSet {
  return fromTensors(readTensors(bytes), { normalization, plan, storage })
}
