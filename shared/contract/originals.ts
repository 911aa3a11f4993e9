import { fitPolicies, type FitPolicy } from '../domain/reading.ts'
import { previewSizes, type PreviewSize } from '../domain/previewSize.ts'

/** How a picture of a project is wanted that its file gives: as it is, or as training would see it. */
export interface OriginalWish {
  readonly number: number
  readonly training?: { readonly size: PreviewSize; readonly fit: FitPolicy }
}

/** Where a picture of a project is to be seen as its file has it, below the address of the screens. */
export function originalAddress(number: number): string {
  return `originals/${number}`
}

/** Where it is as training of this size would see it. */
export function trainingAddress(number: number, size: PreviewSize, fit: FitPolicy): string {
  return `originals/${number}/${size}/${fit}`
}

/** What a path below the screens' address means; undefined where it means none of these. */
export function originalOf(path: string): OriginalWish | undefined {
  const [, number, sizeText, fitText] = /^\/originals\/([1-9]\d{0,14})(?:\/(\d+)\/([a-z]+))?$/.exec(path) ?? []
  if (number === undefined) return undefined
  if (sizeText === undefined) return { number: Number(number) }
  const size = previewSizes.find((one) => String(one) === sizeText)
  const fit = fitPolicies.find((one) => one === fitText)
  return size === undefined || fit === undefined ? undefined : { number: Number(number), training: { size, fit } }
}
