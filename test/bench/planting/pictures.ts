import { basename } from 'node:path'
import sharp from 'sharp'
import { createStream, permutation } from '../../../shared/stream.ts'
import { fullRange } from '../../../main/images/depth.ts'
import { readHeader } from '../../../main/images/header.ts'
import { measureFile } from '../../../main/images/inspection/measureFile.ts'
import type { MeasuredPicture } from '../../../main/images/inspection/measurements.ts'
import { findPictures } from '../../../main/images/layout.ts'
import { readIdxPair } from '../../../main/images/loadIdx.ts'
import { openPicture } from '../../../main/images/openPicture.ts'
import { openPool } from '../../../main/images/threads/picturePool.ts'

/** For as many files as make its threads worth it; who measures closes it at the end. */
export const pool = openPool(1000)

/** A picture of a set and its file, so that it can be measured anew when it was changed. */
export interface Picture extends MeasuredPicture {
  readonly file: Uint8Array
}

export interface PictureSample {
  readonly classes: readonly string[]
  readonly pictures: readonly Picture[]
}

type Place = Pick<MeasuredPicture, 'path' | 'label' | 'split'>

/** So many pictures of a set, spread over its classes and splits as they are. */
export async function sampleOf(place: string, most: number): Promise<PictureSample> {
  const found = await findPictures(place)
  if (found.layout === 'idx') return sampleOfIdx(await readIdxPair(found.training), most)
  const all = [
    ...found.training.map((picture) => ({ ...picture, split: 'training' as const })),
    ...(found.test ?? []).map((picture) => ({ ...picture, split: 'test' as const })),
  ]
  const chosen = chosenOf(all.length, most).flatMap((at) => all[at] ?? [])
  const pictures: Picture[] = []
  for (const [at, { split, label, path, read }] of chosen.entries()) {
    const name = `/${split}/${found.classes[label] ?? ''}/${at}-${basename(path)}`
    pictures.push(await measured({ path: name, label, split }, await readable(await read())))
  }
  return { classes: found.classes, pictures }
}

/** A picture with this file, measured as an inspection does; threads take away what they are given. */
export async function measured({ path, label, split }: Place, file: Uint8Array): Promise<Picture> {
  const read = async (): Promise<Uint8Array> => new Uint8Array(file)
  return { path, label, split, file, ...(await measureFile({ path, read }, fullRange, pool)) }
}

/** A file that sharp reads by itself, so that it can be spoiled. */
async function readable(file: Uint8Array): Promise<Uint8Array> {
  const header = await readHeader(file)
  return header.kind === 'bmp' ? openPicture(file, header).png().toBuffer() : file
}

/** A fifth stands for the test. */
async function sampleOfIdx(
  { images: { pixels, width, height }, labels }: Awaited<ReturnType<typeof readIdxPair>>,
  most: number,
): Promise<PictureSample> {
  const classes = [...new Set(labels)].sort((one, other) => one - other).map(String)
  const pictures: Picture[] = []
  for (const [index, at] of chosenOf(labels.length, most).entries()) {
    const raw = { width, height, channels: 1 } as const
    const file = await sharp(pixels.subarray(at * width * height, (at + 1) * width * height), { raw }).png().toBuffer()
    const [split, name] = [index % 5 === 0 ? 'test' : 'training', String(labels[at])] as const
    pictures.push(await measured({ path: `/${split}/${name}/${at}.png`, label: classes.indexOf(name), split }, file))
  }
  return { classes, pictures }
}

function chosenOf(count: number, most: number): readonly number[] {
  return [...permutation(createStream(1).fork('sample'), count).subarray(0, most)]
}
