export type PictureKind = 'bmp' | 'gif' | 'jpeg' | 'png' | 'tiff' | 'webp'

/** What the file begins with, and what stands at another place where the beginning is not enough. */
interface Signature {
  readonly kind: PictureKind
  readonly start: readonly number[]
  readonly at8?: readonly number[]
}

const signatures: readonly Signature[] = [
  { kind: 'jpeg', start: [0xff, 0xd8, 0xff] },
  { kind: 'png', start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'bmp', start: [0x42, 0x4d] },
  { kind: 'gif', start: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'tiff', start: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'tiff', start: [0x4d, 0x4d, 0x00, 0x2a] },
  // BigTIFF: the same with places of 8 bytes.
  { kind: 'tiff', start: [0x49, 0x49, 0x2b, 0x00] },
  { kind: 'tiff', start: [0x4d, 0x4d, 0x00, 0x2b] },
  { kind: 'webp', start: [0x52, 0x49, 0x46, 0x46], at8: [0x57, 0x45, 0x42, 0x50] },
]

/** What a file is by its first bytes; names lie. Undefined when it is none of the kinds that are read. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const holds = (wanted: readonly number[], from: number): boolean =>
    wanted.every((value, index) => bytes[from + index] === value)
  return signatures.find(({ start, at8 }) => holds(start, 0) && holds(at8 ?? [], 8))?.kind
}
