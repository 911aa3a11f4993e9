import { existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findPictures } from '../../../main/images/layout.ts'
import type { FoundFiles } from '../../../main/images/layout/foundFiles.ts'
import { loadPictures } from '../../../main/images/load.ts'
import { lookAtSample } from '../../../main/images/lookAtSample.ts'
import { pictureCount } from '../../../shared/domain/pictures.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

/** Beside the repository, and not on every machine. */
const datasets = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'datasets')
const options = { size: 28, channels: 'auto', seed: 1, signal: { aborted: false } } as const

/** A copy of every `step`th file: enough to see that files of this kind can be read, and so much faster than all. */
async function thinned(folder: string, { training, test: given = [] }: FoundFiles, step: number): Promise<string> {
  const copy = await temporaryFolder()
  const thin = [training, given].flatMap((split) => split.filter((_, index) => index % step === 0))
  for (const { path } of thin) {
    const target = join(copy, relative(folder, path))
    await mkdir(dirname(target), { recursive: true })
    await copyFile(path, target)
  }
  return copy
}

describe.each([
  { name: 'aws-cookies', side: 576, channels: 3, training: 63, given: 22, classes: 2, step: 2 },
  { name: 'ballscrew-pitting', side: 128, channels: 3, training: 1_157, given: 418, classes: 2, step: 20 },
  { name: 'deeppcb-crops', side: 64, channels: 1, training: 7_873, given: 3_640, classes: 7, step: 50 },
])('$name (needs ../shared/datasets)', ({ name, side, channels, training, given, classes, step }) => {
  const folder = join(datasets, name)

  test.skipIf(!existsSync(folder))('is found whole, and its files can be read', async () => {
    const found = await findPictures(folder)
    if (found.layout !== 'split-folders') throw new Error(`It is not laid out as ${found.layout}.`)
    expect(found.classes).toHaveLength(classes)
    expect([found.training.length, found.test?.length]).toEqual([training, given])
    expect(await lookAtSample(found.training)).toMatchObject({ shorterSide: side, channels })
    const loaded = await loadPictures(await thinned(folder, found, step), options)
    expect([pictureCount(loaded.training), pictureCount(loaded.test)]).toEqual(
      [training, given].map((count) => Math.ceil(count / step)),
    )
    expect(loaded).toMatchObject({ skipped: [], channels })
  })
})

describe('fashion-mnist (needs ../shared/datasets)', () => {
  const folder = join(datasets, 'fashion-mnist')

  test.skipIf(!existsSync(folder))('is loaded whole', async () => {
    const loaded = await loadPictures(folder, options)
    expect([pictureCount(loaded.training), pictureCount(loaded.test)]).toEqual([60_000, 10_000])
    expect(loaded.training.classes).toHaveLength(10)
    expect(loaded).toMatchObject({ testOrigin: 'given', skipped: [], size: 28, channels: 1 })
  })
})
