import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePack } from '../../../main/pack/writePack.ts'
import { decodedLabels, type Storage } from '../../../shared/domain/distilledSet.ts'
import { firstVersion } from '../../support/packForgery.ts'
import { referenceDecode, sampleContent, samplePack, SAMPLE_PLAN, sampleSet } from '../../support/packSample.ts'
import { copyLoader, hasNumpy, runPython } from '../../support/partnerLoader.ts'

/** Writes what the loader gives as one JSON value. */
const REPORT = `
import json, sys, joryu
pack = joryu.load(sys.argv[1])
again = pack.normalize(pack.pixels())
print(json.dumps({
  "dtype": str(pack.images.dtype), "shape": pack.images.shape, "images": pack.images.ravel().tolist(),
  "labels": pack.labels.tolist(), "classes": pack.classes, "batch": pack.recipe["batch"], "stepSize": pack.step_size,
  "pixelsDtype": str(pack.pixels().dtype), "pixels": pack.pixels().ravel().tolist(), "again": again.ravel().tolist(),
}))
`

interface Report {
  readonly dtype: string
  readonly shape: readonly number[]
  readonly images: readonly number[]
  readonly labels: readonly number[]
  readonly classes: readonly string[]
  readonly batch: number
  readonly stepSize: number
  readonly pixelsDtype: string
  readonly pixels: readonly number[]
  readonly again: readonly number[]
}

describe.skipIf(!hasNumpy())('the Python loader (needs python3 with numpy)', () => {
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'joryu-loader-'))
    await copyLoader(folder)
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each(['f32', 'f16', 'i8'] as const)('decodes as the formula says: %s', async (storage) => {
    const { set, report } = await loaded(storage)
    expect(report.dtype).toBe('float32')
    expect(report.shape).toEqual([24, 3, 8, 10])
    const largest = referenceDecode(set).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const worst = referenceDecode(set).reduce((most, value, at) =>
      Math.max(most, Math.abs(value - (report.images[at] ?? NaN))), 0)
    expect(worst / largest).toBeLessThan(1e-6)
  })

  test('tells labels, classes, recipe and step size', async () => {
    const { set, report } = await loaded('i8')
    expect(report.labels).toEqual([...decodedLabels(SAMPLE_PLAN)])
    expect(report.classes).toEqual(['良品', 'キズ/Scratch', 'dent'])
    expect(report.batch).toBe(128)
    expect(report.stepSize).toBe(set.stepSize)
  })

  test('turns images into pixels and pixels into images', async () => {
    const { set: { normalization: { deviation, mean } }, report } = await loaded('i8')
    expect(report.pixelsDtype).toBe('uint8')
    report.images.forEach((value, at) => {
      const channel = Math.floor(at / 80) % 3
      const pixel = 255 * (value * (deviation[channel] ?? NaN) + (mean[channel] ?? NaN))
      expect(Math.abs((report.pixels[at] ?? NaN) - Math.min(255, Math.max(0, pixel)))).toBeLessThan(0.51)
      const back = ((report.pixels[at] ?? NaN) / 255 - (mean[channel] ?? NaN)) / (deviation[channel] ?? NaN)
      expect(report.again[at]).toBeCloseTo(back, 4)
    })
  })

  test('reads a pack of the first version as well', async () => {
    const path = join(folder, 'first.joryu')
    await writeFile(path, firstVersion(await samplePack()))
    const { stdout } = await runPython(folder, ['joryu.py', path])
    expect(stdout).toContain('intact: 24 images of 3 x 8 x 10')
  })

  test('says what is in a pack', async () => {
    const path = join(folder, 'said.joryu')
    await writeFile(path, await samplePack())
    const { stdout } = await runPython(folder, ['joryu.py', path])
    expect(stdout).toContain('intact: 24 images of 3 x 8 x 10')
    expect(stdout).toContain("8  'キズ/Scratch'")
  })

  async function loaded(storage: Storage) {
    const path = join(folder, `画像-${storage}.joryu`)
    const { set } = await writePack(path, await sampleContent(sampleSet(storage)), { aborted: false })
    const { stdout } = await runPython(folder, ['-c', REPORT, path])
    // The script above prints just this.
    return { set, report: JSON.parse(stdout) as Report }
  }
})

test('the loader imports numpy and the standard library alone', async () => {
  const source = await readFile(new URL('../../../resources/partner/joryu.py', import.meta.url), 'utf8')
  const imported = Array.from(source.matchAll(/^(?:import|from) (\w+)/gm), ([, name]) => name)
  const standard = ['bisect', 'hashlib', 'io', 'json', 'math', 'struct', 'sys', 'zipfile', 'dataclasses', 'typing']
  expect(imported).toEqual([...standard, 'numpy'])
})
