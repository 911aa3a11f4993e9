import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPictures } from '../../../main/images/load.ts'
import { idxImages, idxLabels } from '../../support/idxData.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const options = { size: 128, channels: 3, seed: 1, signal: { aborted: false } } as const
/** Pictures of three channels of 128 x 128 pixels in 2 GiB. */
const most = 43_690

describe('more pictures than memory is asked for are refused', () => {
  test('in folders, though there are more of them than a call can have arguments', async () => {
    const folder = await temporaryFolder({ 'b/1.png': '' })
    const count = 130_000
    mkdirSync(join(folder, 'a', 'day 1'), { recursive: true })
    // One after another, because the pool of threads makes so many no faster.
    for (let index = 1; index < count; index += 1) closeSync(openSync(join(folder, 'a', 'day 1', `${index}.png`), 'w'))
    expect(await problemOf(() => loadPictures(folder, options))).toEqual({ code: 'too-many-pictures', count, most })
  })

  test('in IDX files', async () => {
    const count = most + 1
    const folder = await temporaryFolder({
      'train-images-idx3-ubyte': idxImages(count, 1),
      'train-labels-idx1-ubyte': idxLabels(Array.from({ length: count }, (_, index) => index % 2)),
    })
    expect(await problemOf(() => loadPictures(folder, options))).toEqual({ code: 'too-many-pictures', count, most })
  })
})
