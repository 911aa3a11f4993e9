/** Side of the small gray pictures by which pictures are compared, pixels. */
export const thumbnailSide = 32

/** Side of `detail` at most, pixels, and that of the whole picture it is cut from. */
export const detailSide = 40
export const detailScale = 128

/** A gray picture, [height, width]. */
export interface GrayPicture {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

/** What checks know of a picture's pixels. All are gray levels of 0 to 255 unless said otherwise. */
export interface PixelMeasurements {
  /** Mean. */
  readonly brightness: number
  /** Median, which a defect that covers a small part of the picture does not move. */
  readonly level: number
  /** Standard deviation. */
  readonly contrast: number
  /** Variance of the Laplacian, relative to that of the pixels: how much of the contrast lies in the finest detail. */
  readonly sharpness: number
  /** Of the histogram, bits a pixel. */
  readonly entropy: number
  /** Standard deviation of the noise. */
  readonly noise: number
  /** Part of the pixels whose color is as pure as a screen's and a part's never is, 0 to 1. */
  readonly pureColor: number
  /** [thumbnailSide, thumbnailSide] */
  readonly thumbnail: Uint8Array
  /** A square from the middle of the picture, in which its texture is still seen. */
  readonly detail: Uint8Array
}

/** What checks know of a picture. */
export interface Measurements extends PixelMeasurements {
  /** As a viewer shows the picture, pixels. */
  readonly width: number
  readonly height: number
  /** SHA-256 of the file in hexadecimal. */
  readonly fingerprint: string
  /** When the file was last changed, milliseconds since 1970; undefined where pictures have no file of their own. */
  readonly modified: number | undefined
}

/** A measured picture and where it belongs. */
export interface MeasuredPicture extends Measurements {
  readonly path: string
  /** Index into the classes. */
  readonly label: number
  readonly split: 'training' | 'test'
}

/** All that checks are given. */
export interface MeasuredSet {
  readonly classes: readonly string[]
  /** What folders call each class, where that is not its name alone. */
  readonly calledAs?: readonly (readonly string[])[]
  readonly pictures: readonly MeasuredPicture[]
}
