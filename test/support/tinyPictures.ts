import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createStream, type Stream } from '../../shared/stream.ts'
import { grayPng } from './pictureFiles.ts'

/** How each class of tiny pictures looks: light or dark, with a bright bar that lies or stands. */
export const tinyClasses = { lying: [16, 4], standing: [4, 16] } as const

/** Writes gray PNG pictures of 16 x 16 pixels, `count` of each class, to class folders in `folder`. */
export async function writeTinyPictures(folder: string, count: number, seed = 1): Promise<void> {
  for (const [className, [width, height]] of Object.entries(tinyClasses)) {
    await mkdir(join(folder, className), { recursive: true })
    for (let number = 0; number < count; number += 1) {
      const stream = createStream(seed).fork(`${className}/${number}`)
      await writeFile(join(folder, className, `${number}.png`), await tinyPicture(width, height, stream))
    }
  }
}

async function tinyPicture(width: number, height: number, stream: Stream): Promise<Uint8Array> {
  const left = stream.integer(17 - width)
  const top = stream.integer(17 - height)
  const pixels = Uint8Array.from({ length: 256 }, (_, at) => {
    const isInside = at % 16 >= left && at % 16 < left + width && at >> 4 >= top && at >> 4 < top + height
    return (isInside ? 180 : 60) + stream.integer(40)
  })
  return grayPng(pixels, 16)
}
