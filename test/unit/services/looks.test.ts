import sharp from 'sharp'
import { expect, test } from 'vitest'
import { Looks, type NumberedLook } from '../../../main/services/looks.ts'
import { grayClasses } from '../../support/grayClasses.ts'
import { idxFiles } from '../../support/idxData.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const { signal } = new AbortController()

/** Looks at a folder of these files. */
async function lookAt(files: Record<string, Uint8Array | string>): Promise<{
  readonly look: NumberedLook
  readonly grayOf: (sample: number) => Promise<number | undefined>
}> {
  const looks = new Looks()
  const look = await looks.look(await temporaryFolder(files), {}, signal)
  return {
    look,
    grayOf: async (sample) => {
      const bytes = await looks.read(look.number, sample)
      // A bitmap of less than 64 pixels: its last value is that of a corner.
      return bytes?.at(-1)
    },
  }
}

test('some pictures of each class can be seen, spread over it', async () => {
  const { look, grayOf } = await lookAt(await grayClasses({ A: 18, B: 2 }))
  const [a, b] = look.chosen?.classes ?? []
  expect(a?.samples).toEqual([0, 1, 2, 3, 4, 5])
  expect(b?.samples).toEqual([6, 7])
  expect(await Promise.all((a?.samples ?? []).map(grayOf))).toEqual([0, 3, 6, 9, 12, 15])
  expect(await Promise.all((b?.samples ?? []).map(grayOf))).toEqual([100, 101])
})

test('of many classes, fewer of each can be seen', async () => {
  const counts = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`class ${at}`, 3]))
  const { look } = await lookAt(await grayClasses(counts).then((files) =>
    Object.fromEntries(Object.keys(files).map((name) => [name, new Uint8Array()]))))
  const samples = look.chosen?.classes.map((one) => one.samples.length) ?? []
  expect(new Set(samples)).toEqual(new Set([2]))
})

test('a file that is no picture cannot be seen, and the others can', async () => {
  const { look, grayOf } = await lookAt({ ...(await grayClasses({ A: 2, B: 2 })), 'A/000.png': 'no picture' })
  const [a] = look.chosen?.classes ?? []
  expect(await Promise.all((a?.samples ?? []).map(grayOf))).toEqual([undefined, 1])
})

test('pictures of IDX files can be seen', async () => {
  const { look, grayOf } = await lookAt(idxFiles(20))
  const samples = look.chosen?.classes.flatMap((one) => one.samples) ?? []
  expect(samples).toHaveLength(8)
  expect(await grayOf(1)).toBe(2)
})

test('of 12 bits that lie in 16, so much is shown as their set uses', async () => {
  const deep = async (value: number): Promise<Uint8Array> =>
    sharp(new Uint16Array(32 * 32).fill(value), { raw: { width: 32, height: 32, channels: 1 } })
      .toColourspace('grey16').png().toBuffer()
  const { grayOf } = await lookAt({ 'A/1.png': await deep(100), 'B/1.png': await deep(4000) })
  expect(await grayOf(0)).toBeLessThan(40)
  expect(await grayOf(1)).toBeGreaterThan(200)
})

test('where a person has to choose first, nothing is shown', async () => {
  const [good = new Uint8Array()] = Object.values(await grayClasses({ OK: 1 }))
  const names = ['a_1', 'b_1', 'c_1', 'a_2', 'b_2', 'c_2']
  const { look, grayOf } = await lookAt(Object.fromEntries(names.map((name) => [`${name}.png`, good])))
  expect(look.chosen).toBeUndefined()
  expect(await grayOf(0)).toBeUndefined()
})
