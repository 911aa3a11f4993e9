import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { decodePicture, type DecodeTarget } from '../../../main/images/decode.ts'
import { fitPolicies, type DepthMapping, type FitPolicy } from '../../../shared/domain/reading.ts'
import { createStream } from '../../../shared/stream.ts'
import { copyLoader, hasNumpy, runPython } from '../../support/partnerLoader.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

/** Prepares a picture as a manifest asks for, and tells all values. */
const PREPARE = `
import json, sys, numpy as np, joryu
case = json.load(open(sys.argv[1]))
picture = np.array(case["values"], case["dtype"]).reshape(case["shape"])
print(json.dumps(joryu.prepare(picture, case["manifest"]).ravel().tolist()))
`

interface Sides {
  readonly width: number
  readonly height: number
}

/** What the program and the loader make of one rough picture. */
async function bothOf(
  { width, height }: Sides,
  bits: 8 | 16,
  bands: 1 | 3,
  target: Required<DecodeTarget>,
): Promise<readonly [Uint8Array, readonly number[]]> {
  const stream = createStream(width)
  const most = bits === 8 ? 255 : 5000
  const values = Array.from({ length: width * height * bands }, (_, at) =>
    Math.round(most * (0.5 + 0.3 * Math.sin(at / 97) + 0.2 * stream.uniform())))
  const raw = { width, height, channels: bands }
  const picture = sharp(bits === 8 ? Uint8Array.from(values) : Uint16Array.from(values), { raw })
  const space = bits === 8 ? (bands === 1 ? 'b-w' : 'srgb') : (bands === 1 ? 'grey16' : 'rgb16')
  const planes = await decodePicture(await picture.toColourspace(space).png().toBuffer(), target)
  const folder = await temporaryFolder()
  const { size, channels, fit, depth } = target
  const manifest = { image: { channels, height: size, width: size }, preprocessing: { fit, depth } }
  const shape = bands === 1 ? [height, width] : [height, width, 3]
  await writeFile(join(folder, 'case.json'), JSON.stringify({ values, dtype: `uint${bits}`, shape, manifest }))
  await copyLoader(folder)
  const { stdout } = await runPython(folder, ['-c', PREPARE, 'case.json'])
  // The script above prints just this.
  return [planes, JSON.parse(stdout) as number[]]
}

const fullRange = { kind: 'full-range' } as const
const usedRange = { kind: 'used-range', low: 200, high: 5200 } as const

interface Case {
  readonly sides: Sides
  readonly bits: 8 | 16
  readonly bands: 1 | 3
  readonly fit: FitPolicy
  readonly depth: DepthMapping
}

const cases: readonly Case[] = [
  ...fitPolicies.map((fit): Case => ({ sides: { width: 171, height: 103 }, bits: 8, bands: 3, fit, depth: fullRange })),
  { sides: { width: 20, height: 16 }, bits: 8, bands: 3, fit: 'stretch', depth: fullRange },
  { sides: { width: 301, height: 640 }, bits: 8, bands: 1, fit: 'crop', depth: fullRange },
  { sides: { width: 90, height: 70 }, bits: 16, bands: 1, fit: 'fit', depth: usedRange },
  { sides: { width: 90, height: 70 }, bits: 16, bands: 3, fit: 'stretch', depth: { kind: 'high-byte' } },
]

describe.skipIf(!hasNumpy())('the Python loader (needs python3 with numpy)', () => {
  test.each(cases)('prepares $sides.width x $sides.height, $bits bits, $fit, within a gray level', async (one) => {
    for (const channels of [1, 3] as const) {
      const target = { size: 32, channels, fit: one.fit, depth: one.depth }
      const [planes, prepared] = await bothOf(one.sides, one.bits, one.bands, target)
      expect(prepared).toHaveLength(planes.length)
      const worst = planes.reduce((most, value, at) => Math.max(most, Math.abs(value - (prepared[at] ?? NaN))), 0)
      expect(worst).toBeLessThanOrEqual(1)
    }
  })
})
