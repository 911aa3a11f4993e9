import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readPartnerKit } from '../../../main/pack/partnerKit.ts'
import { buildPack } from '../../../main/pack/buildPack.ts'
import { openMatch, type PackMatch } from '../../../main/services/comparison.ts'
import { fingerprint, openDataSet } from '../../../main/services/dataSet.ts'
import { sampleSet, SAMPLE_NOTES } from '../../support/packSample.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { writeTinyPictures } from '../../support/tinyPictures.ts'

const work = { tell: () => {}, signal: new AbortController().signal, now: () => 0 }
const image = { channels: 1, height: 16, width: 16 } as const
const plan = { image, classes: 2, spectraPerClass: 1, transforms: 1, ranks: { channel: 1, height: 2, width: 2 } }

let packPath: string
let source: string

/** A pack of the pictures in `source`, whatever it has learned of them. */
beforeEach(async () => {
  const folder = await temporaryFolder()
  source = join(folder, 'pictures')
  packPath = join(folder, 'pack.joryu')
  await writeTinyPictures(source, 10)
  const request = { source: { kind: 'folder', path: source }, size: 16, channels: 1, seed: 1 } as const
  const { loaded: { training } } = await openDataSet(request, work)
  const notes = {
    ...SAMPLE_NOTES,
    snapshot: null,
    training: { fingerprint: fingerprint(training), pictures: 16 },
    preprocessing: { fit: 'stretch', depth: { kind: 'full-range' } } as const,
  }
  const content = { set: sampleSet('i8', plan), classes: training.classes, previews: [[], []], notes }
  await writeFile(packPath, buildPack(content, await readPartnerKit()))
})

function open(): Promise<PackMatch> {
  const folder = { kind: 'folder', path: source } as const
  return openMatch({ packPath, source: folder, preset: 'quick', seeds: 3, executor: 'cpu' }, work)
}

/** Makes the pictures others than those of the pack, and more: so that others would be held out. */
const changePictures = (folder: string): Promise<void> => writeTinyPictures(folder, 15)

describe('a pack meets', () => {
  test('the pictures that it was made from', async () => {
    expect(await open()).toMatchObject({ samePictures: true, data: { loaded: { testOrigin: 'held-out' } } })
  })

  test('other pictures not at all without test pictures of their own: it may have learned from those', async () => {
    await changePictures(source)
    expect(await problemOf(open)).toEqual({ code: 'pictures-changed', path: source })
  })

  test('other pictures where their test pictures are set apart', async () => {
    const pictures = source
    source = join(pictures, '..', 'split')
    await writeTinyPictures(join(source, 'test'), 3, 2)
    await changePictures(pictures)
    await rename(pictures, join(source, 'train'))
    expect(await open()).toMatchObject({ samePictures: false, data: { loaded: { testOrigin: 'given' } } })
  })

  test('no pictures of other classes', async () => {
    await rename(join(source, 'standing'), join(source, 'upright'))
    await rm(join(source, 'lying', '9.png'))
    expect(await problemOf(open)).toEqual({ code: 'pack-mismatch', detail: 'lying, standing / lying, upright' })
  })
})
