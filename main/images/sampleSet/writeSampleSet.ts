import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { throwIfCancelled } from '../../../shared/domain/signal.ts'
import type { CancelSignal } from '../../../shared/domain/signal.ts'
import { createStream } from '../../../shared/stream.ts'
import type { Stream } from '../../../shared/stream.ts'
import { writeFailure } from '../../../shared/systemError.ts'
import { forEachConcurrently } from '../concurrently.ts'
import type { ProgressListener } from '../loadedPictures.ts'
import { drawPicture, sampleClasses } from './drawPicture.ts'
import { encodeSample } from './encodeSample.ts'

/** Pictures of each class. */
const picturesPerClass = { train: 240, test: 60 } as const

/** One is drawn while others are packed and written. */
const picturesInFlight = 4

export interface SampleSetOptions {
  readonly onProgress?: ProgressListener
  readonly signal: CancelSignal
}

/**
 * Writes 1,200 training and 300 test pictures of machined parts to `folder/train/<class>` and `folder/test/<class>`:
 * gray, sides of 64 to 96 pixels, BMP, PNG and JPEG mixed. The same seed writes the same bytes.
 *
 * @throws Failure 'write-denied', 'disk-full', 'folder-missing'
 * @throws Cancelled
 */
export async function writeSampleSet(folder: string, seed: number, options: SampleSetOptions): Promise<void> {
  const pictures = plannedPictures()
  const root = createStream(seed)
  let done = 0
  await forEachConcurrently(pictures, picturesInFlight, async (picture) => {
    throwIfCancelled(options.signal)
    await writePicture(folder, picture, root)
    done += 1
    options.onProgress?.(done, pictures.length)
  })
}

type PlannedPicture = ReturnType<typeof plannedPictures>[number]

function plannedPictures() {
  return (['train', 'test'] as const).flatMap((split) =>
    sampleClasses.flatMap((className) =>
      Array.from({ length: picturesPerClass[split] }, (_, index) => ({ split, className, number: index + 1 })),
    ),
  )
}

async function writePicture(folder: string, picture: PlannedPicture, root: Stream): Promise<void> {
  const { split, className, number } = picture
  const stream = root.fork(`${split}/${className}/${number}`)
  const { bytes, extension } = await encodeSample(drawPicture(className, stream), stream.fork('file'))
  const path = join(folder, split, className, `${String(number).padStart(4, '0')}.${extension}`)
  try {
    await mkdir(join(folder, split, className), { recursive: true })
    await writeFile(path, bytes)
  } catch (error) {
    throw writeFailure(error, path, folder)
  }
}
