import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCheckpoints } from '../../main/jobs/kept/checkpoints.ts'
import { createKeeper } from '../../main/jobs/kept/keeper.ts'
import { decodeKept, encodeKept, type Kept } from '../../main/jobs/kept/keptFile.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const MAKER = 'joryu 1.0.0'

function keptAt(iteration: number): Kept {
  const data = Float32Array.from({ length: 300 }, (_, at) => at / (iteration + 1))
  return { facts: { iteration, note: '蒸留' }, tensors: [{ name: 'spectra', shape: [3, 100], data }] }
}

describe('a kept file', () => {
  test('gives back what was put into it, to the bit', () => {
    expect(decodeKept(encodeKept(keptAt(7), MAKER), MAKER)).toEqual(keptAt(7))
  })

  test('of another maker is refused', () => {
    expect(decodeKept(encodeKept(keptAt(7), MAKER), 'joryu 1.1.0')).toBeUndefined()
  })

  test('is refused when it is cut, and when one bit of it is another', () => {
    const bytes = encodeKept(keptAt(7), MAKER)
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << bit)
      expect(decodeKept(changed, MAKER)).toBeUndefined()
      expect(decodeKept(bytes.subarray(0, at), MAKER)).toBeUndefined()
    }))
  })
})

describe('checkpoints', () => {
  test('there is none before the first', async () => {
    const folder = await temporaryFolder()
    expect(await openCheckpoints(join(folder, 'job'), MAKER).newest()).toBeUndefined()
  })

  test('the newest counts, and two are kept', async () => {
    const folder = await temporaryFolder()
    const checkpoints = openCheckpoints(join(folder, 'job'), MAKER)
    for (let iteration = 1; iteration <= 4; iteration += 1) await checkpoints.add(keptAt(iteration))
    expect(await checkpoints.newest()).toEqual(keptAt(4))
    expect((await readdir(join(folder, 'job'))).length).toBe(2)
  })

  test('where the newest is damaged, the one before it counts, and the next is the newest again', async () => {
    const folder = await temporaryFolder()
    const checkpoints = openCheckpoints(folder, MAKER)
    for (const iteration of [1, 2]) await checkpoints.add(keptAt(iteration))
    const newest = join(folder, (await readdir(folder)).sort().at(-1) ?? '')
    await writeFile(newest, (await readFile(newest)).subarray(0, 400))
    expect(await checkpoints.newest()).toEqual(keptAt(1))
    await checkpoints.add(keptAt(3))
    expect(await checkpoints.newest()).toEqual(keptAt(3))
  })

  test('of another version are not gone on from', async () => {
    const folder = await temporaryFolder()
    await openCheckpoints(folder, 'joryu 0.9.0').add(keptAt(1))
    expect(await openCheckpoints(folder, MAKER).newest()).toBeUndefined()
  })

  test('what a kill left in the middle of a write goes with the next', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, '.joryu-1234'), 'half')
    await openCheckpoints(folder, MAKER).add(keptAt(1))
    expect(await readdir(folder)).toEqual(['checkpoint-000001'])
  })
})

describe('a keeper', () => {
  test('writes when it is due, and at the end what was not written yet', async () => {
    const written: number[] = []
    let now = 0
    const keeper = createKeeper(60, () => now)
    for (let iteration = 1; iteration <= 5; iteration += 1) {
      now += 25
      await keeper.offer(async () => void written.push(iteration))
    }
    expect(written).toEqual([3])
    await keeper.keepLast()
    await keeper.keepLast()
    expect(written).toEqual([3, 5])
  })
})
