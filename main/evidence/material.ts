import type { Contender } from '../../shared/domain/comparison.ts'
import type { DistilledSet } from '../../shared/domain/distilledSet.ts'
import {
  pictureCount, selectPictures, valuesPerPicture, type PictureSet, type TrainingSplit,
} from '../../shared/domain/pictures.ts'
import type { SheetCodec } from '../../shared/domain/sheetCodec.ts'
import type { Stream } from '../../shared/stream.ts'
import { balancedOrder } from '../engine/baseline/balancedOrder.ts'
import type { ChosenSheet } from '../engine/baseline/chooseSheet.ts'
import { createSheetSource, fillSheet, openSheet, type SheetSource } from '../engine/baseline/contactSheet.ts'
import { kMeansPictures } from '../engine/baseline/kMeans.ts'
import type { ClusterStep } from '../engine/baseline/lloyd.ts'
import { missingClasses, randomPictures } from '../engine/baseline/random.ts'
import type { Executor } from '../engine/executor/executor.ts'
import { decodedExamples, realExamples, type Examples } from '../engine/network/examples.ts'

/** What one contender trains on and what it costs. */
export interface Material {
  readonly examples: Examples
  readonly bytes: number
  readonly missingClasses: number
}

/** Where contenders take their pictures from. */
export interface Sources {
  readonly executor: Executor
  readonly training: TrainingSplit
  readonly set: DistilledSet
  /** The pack's pictures, [decodedCount, C, H, W] */
  readonly decoded: Float32Array
  /** Bytes that everybody gets but the full data. */
  readonly packBytes: number
  readonly codec: SheetCodec
  readonly sheet: ChosenSheet | undefined
}

export type MaterialStep = ClusterStep | { readonly kind: 'encode' }

/** Part of its bytes that a coded sheet may leave over: the last picture is worth less than another encoding. */
const SHEET_SLACK = 0.01

/**
 * Pictures of one contender for one seed. Random, typical and coded pictures are chosen anew for each seed, so that the
 * intervals hold the luck of the choice. All are normalized as the pack's training pictures were.
 */
export async function* gatherMaterial(
  contender: Contender,
  sources: Sources,
  stream: Stream,
): AsyncGenerator<MaterialStep, Material> {
  const { training, set, packBytes } = sources
  switch (contender) {
    case 'full':
      return rawMaterial(training, set)
    case 'pack':
      return { examples: decodedExamples(set.plan, sources.decoded), bytes: packBytes, missingClasses: 0 }
    case 'random':
      return rawMaterial(randomPictures(training, packBytes, stream), set)
    case 'kMeans':
      return rawMaterial(yield* kMeansPictures(sources.executor, training, packBytes, stream), set)
    case 'coded':
      return yield* codedMaterial(sources, stream)
  }
}

/** All pictures, 8 bits a value. */
function rawMaterial(pictures: PictureSet, set: DistilledSet): Material {
  return {
    examples: realExamples(pictures, set.normalization),
    bytes: pictureCount(pictures) * valuesPerPicture(pictures.shape),
    missingClasses: missingClasses(pictures),
  }
}

async function* codedMaterial(sources: Sources, stream: Stream): AsyncGenerator<MaterialStep, Material> {
  const { sheet, packBytes, set } = sources
  const source = sheetSource(sources, stream)
  const filled = sheet && (yield* fillSheet(source, sheet.settings, packBytes, sheet.count, SHEET_SLACK * packBytes))
  if (!filled) return rawMaterial(selectPictures(source.pictures, []), set)
  return { ...rawMaterial(await openSheet(source, filled), set), bytes: filled.file.length }
}

/** The training pictures in a random, balanced order, for a sheet. */
export function sheetSource({ codec, training }: Pick<Sources, 'codec' | 'training'>, stream: Stream): SheetSource {
  return createSheetSource(codec, training, balancedOrder(training, stream))
}
