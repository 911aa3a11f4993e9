/** Pictures as an image codec takes them: 8 bits a value, [height, width, channels], channels side by side. */
export interface InterleavedPicture {
  readonly pixels: Uint8Array
  readonly height: number
  readonly width: number
  readonly channels: 1 | 3
}

export const sheetFormats = ['webp', 'avif'] as const
export type SheetFormat = (typeof sheetFormats)[number]

/**
 * An image codec, as the coded contact sheet needs it. The engine knows no codec library, so the caller hands one in.
 */
export interface SheetCodec {
  /** @param quality 1 (smallest) to 100 */
  encode(
    pixels: Uint8Array,
    height: number,
    width: number,
    channels: 1 | 3,
    format: SheetFormat,
    quality: number,
  ): Promise<Uint8Array>
  /** @param channels how many to return; both formats store a gray sheet as color */
  decode(bytes: Uint8Array, channels: 1 | 3): Promise<InterleavedPicture>
  /** Scales one picture or sheet with the kernel that pictures are loaded with. */
  resize(
    pixels: Uint8Array,
    fromHeight: number,
    fromWidth: number,
    channels: 1 | 3,
    toHeight: number,
    toWidth: number,
  ): Promise<Uint8Array>
}
