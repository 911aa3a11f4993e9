import type { SnapshotName } from './origin.ts'
import { valuesPerPicture, type ImageShape } from './pictures.ts'
import type { SheetFormat } from './sheetCodec.ts'
import type { LeakState } from './split.ts'

/** Those who are compared: all training pictures, the pack, and what else fits into the pack's bytes. */
export const contenders = ['full', 'pack', 'random', 'kMeans', 'coded'] as const
export type Contender = (typeof contenders)[number]
/** Those who get as many bytes as the pack. */
export const rivals = ['random', 'kMeans', 'coded'] as const
export type Rival = (typeof rivals)[number]

/** How often each class was taken for each: a row for each actual class, a column for each predicted one. */
export type Confusion = readonly (readonly number[])[]

/** Accuracy on the validation pictures after some steps of a training. */
export interface CurvePoint {
  readonly step: number
  readonly accuracy: number
}

/** Mean over the seeds and how sure it is. */
export interface Spread {
  readonly mean: number
  /** Standard deviation of one network, n - 1 in the denominator. */
  readonly sd: number
  /** 95 % interval of the mean by Student's t, within [0, 1]. */
  readonly ci95: readonly [number, number]
}

/** What one contender reached on the test pictures. */
export interface ContenderResult extends Spread {
  /** Test accuracy of each seed's network. */
  readonly accuracies: readonly number[]
  /** Mean recall of each class; null where the test pictures have none of it. */
  readonly perClass: readonly (number | null)[]
  /** Over the test pictures of all seeds. */
  readonly confusion: Confusion
  /** One curve a seed; empty when there are no validation pictures. */
  readonly curves: readonly (readonly CurvePoint[])[]
  /** Mean time of training one network. */
  readonly seconds: number
  /** Of the pictures without their labels; where seeds differ, their mean. */
  readonly bytes: number
  /** Pictures that a network is trained on; where seeds differ, their mean. */
  readonly pictures: number
  /** Classes of which not one picture fits; where seeds differ, the most. */
  readonly missingClasses: number
}

/** How the pictures of a coded contact sheet are stored. */
export interface SheetSettings {
  readonly format: SheetFormat
  /** 1 to 100 */
  readonly quality: number
  /** Pixels of one picture in the sheet. */
  readonly height: number
  readonly width: number
}

/** All numbers of a comparison. */
export interface Comparison {
  readonly image: ImageShape
  readonly classes: readonly string[]
  /** Pictures in each split. The validation pictures were held out of the training pictures, from everybody. */
  readonly counts: { readonly training: number; readonly validation: number; readonly test: number }
  /** Those that a person has said are of good parts; empty where nobody has. */
  readonly goodClasses: readonly string[]
  /** Of the snapshot that the pictures come from; null where they come from a source that was never looked through. */
  readonly leak: LeakState | null
  /** What the numbers name; null where the pictures are not frozen. */
  readonly snapshot: SnapshotName | null
  readonly executor: string
  readonly network: { readonly width: number; readonly depth: number }
  readonly seeds: readonly number[]
  /** Training steps of everybody, and of the full data, which get at least a given number of passes. */
  readonly steps: { readonly all: number; readonly full: number; readonly batch: number }
  /** The sheet that was best on the validation pictures; null when not one picture fits. */
  readonly sheet: SheetSettings | null
  readonly results: Readonly<Record<Contender, ContenderResult>>
}

/** Bytes of all training pictures at training size, 8 bits a value: those held out for choices are among them. */
export function trainingBytes({ counts, image }: Pick<Comparison, 'counts' | 'image'>): number {
  return (counts.training + counts.validation) * valuesPerPicture(image)
}
