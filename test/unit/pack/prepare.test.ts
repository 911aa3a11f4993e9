import sharp from 'sharp'
import { expect, test } from 'vitest'
import { decodePicture } from '../../../main/images/decode.ts'
import { fitPolicies, type DepthMapping, type FitPolicy } from '../../../shared/domain/reading.ts'
import { createStream } from '../../../shared/stream.ts'
import { copyLoader, hasNumpy, runPython } from '../../support/partnerLoader.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

/** Prepares pictures as manifests ask for, and tells all values of each. */
const PREPARE = `
import json, sys, numpy as np, joryu
cases = json.load(open(sys.argv[1]))
pictures = [np.array(case["values"], case["dtype"]).reshape(case["shape"]) for case in cases]
prepared = [joryu.prepare(picture, case["manifest"]) for picture, case in zip(pictures, cases)]
print(json.dumps([picture.ravel().tolist() for picture in prepared]))
`

interface Case {
  readonly width: number
  readonly height: number
  readonly bits: 8 | 16
  readonly bands: 1 | 3
  readonly channels: 1 | 3
  readonly fit: FitPolicy
  readonly depth: DepthMapping
}

const fullRange = { kind: 'full-range' } as const
const usedRange = { kind: 'used-range', low: 200, high: 5200 } as const

const cases: readonly Case[] = [
  ...fitPolicies.map((fit) => ({ width: 171, height: 103, bits: 8, bands: 3, fit, depth: fullRange } as const)),
  { width: 20, height: 16, bits: 8, bands: 3, fit: 'stretch', depth: fullRange } as const,
  { width: 301, height: 640, bits: 8, bands: 1, fit: 'crop', depth: fullRange } as const,
  { width: 90, height: 70, bits: 16, bands: 1, fit: 'fit', depth: usedRange } as const,
  { width: 90, height: 70, bits: 16, bands: 3, fit: 'stretch', depth: { kind: 'high-byte' } } as const,
].flatMap((one) => ([1, 3] as const).map((channels) => ({ ...one, channels })))

const size = 32

/** A rough picture, its values row by row. */
function roughPicture({ width, height, bits, bands }: Case): readonly number[] {
  const stream = createStream(width)
  const most = bits === 8 ? 255 : 5000
  return Array.from({ length: width * height * bands }, (_, at) =>
    Math.round(most * (0.5 + 0.3 * Math.sin(at / 97) + 0.2 * stream.uniform())))
}

/** What the program makes of a picture. */
async function decoded(
  { width, height, bits, bands, ...target }: Case,
  values: readonly number[],
): Promise<Uint8Array> {
  const raw = { width, height, channels: bands }
  const picture = sharp(bits === 8 ? Uint8Array.from(values) : Uint16Array.from(values), { raw })
  const space = bits === 8 ? (bands === 1 ? 'b-w' : 'srgb') : (bands === 1 ? 'grey16' : 'rgb16')
  return decodePicture(await picture.toColourspace(space).png().toBuffer(), { size, ...target })
}

/** What the loader makes of pictures, in one process. */
async function preparedByLoader(pictures: readonly (readonly number[])[]): Promise<readonly (readonly number[])[]> {
  const asked = cases.map(({ width, height, bits, bands, channels, fit, depth }, at) => ({
    values: pictures[at],
    dtype: `uint${bits}`,
    shape: bands === 1 ? [height, width] : [height, width, 3],
    manifest: { image: { channels, height: size, width: size }, preprocessing: { fit, depth } },
  }))
  const folder = await temporaryFolder({ 'cases.json': JSON.stringify(asked) })
  await copyLoader(folder)
  const { stdout } = await runPython(folder, ['-c', PREPARE, 'cases.json'])
  // The script above prints just this.
  return JSON.parse(stdout) as number[][]
}

test.skipIf(!hasNumpy())('the Python loader prepares as the program, within a gray level (needs numpy)', async () => {
  const pictures = cases.map(roughPicture)
  const prepared = await preparedByLoader(pictures)
  for (const [at, one] of cases.entries()) {
    const planes = await decoded(one, pictures[at] ?? [])
    expect(prepared[at], JSON.stringify(one)).toHaveLength(planes.length)
    const differences = Array.from(planes, (value, place) => Math.abs(value - (prepared[at]?.[place] ?? NaN)))
    const worst = Math.max(...differences)
    expect(worst, JSON.stringify(one)).toBeLessThanOrEqual(1)
  }
})
