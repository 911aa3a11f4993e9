/** Height, width and channels of every picture of a set, in the order in which tensors hold them. */
export interface ImageShape {
  readonly channels: 1 | 3
  readonly height: number
  readonly width: number
}

/** Labeled pictures at training size: 8 bits a value, [n, channels, height, width], and a class index for each. */
export interface PictureSet {
  readonly shape: ImageShape
  readonly classes: readonly string[]
  /** [n * channels * height * width], 0 to 255 */
  readonly pixels: Uint8Array
  /** [n], index into `classes` */
  readonly labels: Uint8Array
}

/** What there is to count of a set. */
export type LabeledSet = Pick<PictureSet, 'shape' | 'classes' | 'labels'>

declare const split: unique symbol

/** Pictures that distillation and every training may learn from. */
export type TrainingSplit = PictureSet & { readonly [split]: 'training' }
/** Pictures held out of the training pictures, for choices. */
export type ValidationSplit = PictureSet & { readonly [split]: 'validation' }
/** Pictures for the last measurement only. Nothing is ever chosen by them. */
export type TestSplit = PictureSet & { readonly [split]: 'test' }

/** The only three places where pictures get the mark of a split: the brand has no run-time value, so a cast sets it. */
export const asTraining = (pictures: PictureSet): TrainingSplit => pictures as TrainingSplit
export const asValidation = (pictures: PictureSet): ValidationSplit => pictures as ValidationSplit
export const asTest = (pictures: PictureSet): TestSplit => pictures as TestSplit

/** The number of values of one picture. */
export function valuesPerPicture(shape: ImageShape): number {
  return shape.channels * shape.height * shape.width
}

/** The number of pictures of a set. */
export function pictureCount(pictures: Pick<PictureSet, 'labels'>): number {
  return pictures.labels.length
}

/** The pictures at `indices`, in that order, copied. */
export function selectPictures(pictures: PictureSet, indices: ArrayLike<number>): PictureSet {
  const size = valuesPerPicture(pictures.shape)
  const pixels = new Uint8Array(indices.length * size)
  const labels = new Uint8Array(indices.length)
  for (let at = 0; at < indices.length; at += 1) {
    const from = indices[at] ?? 0
    pixels.set(pictures.pixels.subarray(from * size, (from + 1) * size), at * size)
    labels[at] = pictures.labels[from] ?? 0
  }
  return { shape: pictures.shape, classes: pictures.classes, pixels, labels }
}

/** The indices of the pictures of each class: one list a class, in the order of the set. */
export function indicesByClass(
  pictures: Pick<PictureSet, 'classes' | 'labels'>,
): readonly (readonly number[])[] {
  const lists: number[][] = pictures.classes.map(() => [])
  pictures.labels.forEach((label, index) => lists[label]?.push(index))
  return lists
}
