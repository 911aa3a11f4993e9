import { fitPolicies, type FitPolicy } from '../domain/reading.ts'
import { isTrainingSide } from '../domain/trainingSide.ts'

/** How a picture of a project is wanted that its file gives: as it is, or as training would see it. */
export interface OriginalWish {
  readonly number: number
  readonly training?: { readonly size: number; readonly fit: FitPolicy }
}

/** Where a picture of a project is to be seen as its file has it, below the address of the screens. */
export function originalAddress(number: number): string {
  return `originals/${number}`
}

/** Where it is as training of this size would see it. */
export function trainingAddress(number: number, size: number, fit: FitPolicy): string {
  return `originals/${number}/${size}/${fit}`
}

/** What a path below the screens' address means; undefined where it means none of these. */
export function originalOf(path: string): OriginalWish | undefined {
  const [, number, sizeText, fitText] = /^\/originals\/([1-9]\d{0,14})(?:\/([1-9]\d{0,2})\/([a-z]+))?$/.exec(path) ?? []
  if (number === undefined) return undefined
  if (sizeText === undefined) return { number: Number(number) }
  const size = Number(sizeText)
  const fit = fitPolicies.find((one) => one === fitText)
  return !isTrainingSide(size) || fit === undefined ? undefined : { number: Number(number), training: { size, fit } }
}
