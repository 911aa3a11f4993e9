import type { FoundPictures } from './layout.ts'
import type { FoundPicture } from './layout/foundFiles.ts'
import { idxClasses, readIdxPair } from './loadIdx.ts'
import { encodePng } from './png.ts'

/** The training pictures of a set, one by one, however they are stored. */
export interface ListedPictures {
  readonly classes: readonly string[]
  readonly pictures: readonly FoundPicture[]
}

/** Those of IDX files become files of their own, unpacked one at a time. @throws Failure 'idx-invalid', 'one-class' */
export async function listPictures(found: FoundPictures): Promise<ListedPictures> {
  if (found.layout !== 'idx') return { classes: found.classes, pictures: found.training }
  const split = await readIdxPair(found.training)
  const classes = idxClasses([split])
  const { height, width, pixels } = split.images
  const pictures = Array.from(split.labels, (label, index) => ({
    path: `${found.training.images}#${index}`,
    label: classes.indexOf(String(label)),
    facts: {},
    read: () => {
      const picture = pixels.subarray(index * height * width, (index + 1) * height * width)
      return encodePng(picture, { channels: 1, height, width })
    },
  }))
  return { classes, pictures }
}
