import type { LayoutName } from '../../shared/domain/layout.ts'
import { encodeGrayBmp } from './bmp/encodeGray.ts'
import type { FoundPictures } from './layout.ts'
import type { FoundFiles, FoundPicture } from './layout/foundFiles.ts'
import { idxClasses, readIdxPair, type IdxSplit } from './loadIdx.ts'

/** The pictures of a set, one by one, however they are stored. */
export interface ListedPictures extends Omit<FoundFiles, 'layout'> {
  readonly layout: LayoutName
}

/** Those of IDX files become files of their own, unpacked one at a time. @throws Failure 'idx-invalid', 'one-class' */
export async function listPictures(found: FoundPictures): Promise<ListedPictures> {
  if (found.layout !== 'idx') return found
  const { layout, root, choice, open } = found
  const pairs = found.test === undefined ? [found.training] : [found.training, found.test]
  const splits = await Promise.all(pairs.map((pair) => readIdxPair(pair, open)))
  const classes = idxClasses(splits)
  const [training = [], test] = splits.map((split, at) => {
    const place = pairs[at]?.images ?? ''
    return listSplit(split, classes).map((picture, index): FoundPicture => ({
      ...picture, path: `${place}#${index}`, stamp: open(place).stamp, facts: {},
    }))
  })
  return { layout, key: layout, root, choice, classes, training, test, facts: {} }
}

/** As bitmaps: the same bytes wherever they are made, as a file's content is what it is known by. */
function listSplit(
  { images: { pixels, width, height }, labels }: IdxSplit,
  classes: readonly string[],
): readonly Pick<FoundPicture, 'label' | 'read'>[] {
  return Array.from(labels, (label, index) => ({
    label: classes.indexOf(String(label)),
    read: () => {
      const picture = pixels.subarray(index * height * width, (index + 1) * height * width)
      return Promise.resolve(encodeGrayBmp({ pixels: picture, width, height }))
    },
  }))
}
