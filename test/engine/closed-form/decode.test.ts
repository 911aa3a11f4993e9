import { expect, test } from 'vitest'
import { decodedLabels, type SpectrumPlan } from '../../../shared/domain/distilledSet.ts'
import { createStream } from '../../../shared/stream.ts'
import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { compileDecode } from '../../../main/engine/spectrum/decodeProgram.ts'
import { randomSpectrum } from '../../support/engineBytes.ts'
import { relativeError } from '../../support/engineNumbers.ts'
import { referenceDecode, sampleSet } from '../../support/packSample.ts'

const plan: SpectrumPlan = {
  image: { channels: 3, height: 4, width: 5 }, classes: 2, spectraPerClass: 3, transforms: 2,
  ranks: { channel: 2, height: 3, width: 4 },
}

test('every spectrum meets every transform, in the order of the labels', async () => {
  const spectrum = randomSpectrum(plan, createStream(1))
  const images = await (await compileDecode(cpuExecutor, plan)).decode(spectrum)
  expect(relativeError(images, referenceDecode({ ...sampleSet('f32', plan), spectrum }))).toBeLessThan(1e-6)
})

test('picture (c, i, j) is that of spectrum i of class c under transform j', async () => {
  const small: SpectrumPlan = {
    ...plan, image: { channels: 1, height: 1, width: 1 }, ranks: { channel: 1, height: 1, width: 1 },
  }
  const images = await (await compileDecode(cpuExecutor, small)).decode({
    spectra: Float32Array.of(1, 2, 3, 4, 5, 6),
    channelMaps: Float32Array.of(1, 1),
    heightMaps: Float32Array.of(1, 5),
    widthMaps: Float32Array.of(1, 2),
  })
  expect([...images]).toEqual([1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60])
  expect([...decodedLabels(small)]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
})
