import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { forEachConcurrently } from '../../../../main/images/concurrently.ts'
import { readHeader } from '../../../../main/images/header.ts'
import { createGate } from '../../../../main/images/threads/gate.ts'
import { openPool, usualMeans, type PicturePool, type PoolMeans } from '../../../../main/images/threads/picturePool.ts'
import { UnusableFile } from '../../../../main/images/unusableFile.ts'
import { cutOffFile, plainPng } from '../../../support/pictureFiles.ts'

const MANY = 1000
const shape = { size: 16, channels: 1, fit: 'stretch', depth: { kind: 'full-range' } } as const
const dying: PoolMeans = { entry: new URL('../../../support/threads/dying.ts', import.meta.url), threads: 2 }

/** What a library would keep of each file, or why it would not. */
async function keepAll(files: readonly Uint8Array[], pool: PicturePool): Promise<readonly unknown[]> {
  const outcomes: unknown[] = []
  await forEachConcurrently(files, pool.filesInFlight, async (bytes, at) => {
    const header = await readHeader(bytes)
    try {
      // The memory of a task is handed over.
      outcomes[at] = await pool.run<'keep'>({ kind: 'keep', bytes: Uint8Array.from(bytes), header, shape })
    } catch (error) {
      outcomes[at] = error instanceof UnusableFile ? error.reason : error
    }
  })
  return outcomes
}

async function pictures(count: number): Promise<readonly Uint8Array[]> {
  return Promise.all(Array.from({ length: count }, (_, value) => plainPng(value)))
}

const endingWith = (file: Uint8Array, byte: number): Uint8Array => Uint8Array.of(...file, byte)

test('threads make of files what this thread makes of them, in the order of the files', async () => {
  const files = [...(await pictures(12)), await cutOffFile('png'), await cutOffFile('jpeg')]
  using pool = openPool(MANY, { ...usualMeans(), threads: 3 })
  using here = openPool(1)
  const kept = await keepAll(files, pool)
  expect(kept).toEqual(await keepAll(files, here))
  expect(kept.slice(-2)).toEqual(['damaged', 'damaged'])
  expect(new Set(kept.slice(0, 12).map((one) => JSON.stringify(one))).size).toBe(12)
})

test('memory that cannot be handed over is copied', async () => {
  const inside = new Uint8Array(5000)
  const file = await plainPng(7)
  inside.set(file, 100)
  const bytes = inside.subarray(100, 100 + file.length)
  using pool = openPool(MANY)
  await pool.run<'keep'>({ kind: 'keep', bytes, header: await readHeader(bytes), shape })
  expect(bytes).toEqual(Uint8Array.from(file))
})

test('a picture of which a thread dies is left out, and all others are as ever', async () => {
  const files = await pictures(9)
  using here = openPool(1)
  const expected: unknown[] = [...(await keepAll(files, here))]
  const ends = new Map([[2, 1], [5, 2], [8, 1]])
  const deadly = files.map((file, at) => (ends.has(at) ? endingWith(file, ends.get(at) ?? 0) : file))
  using pool = openPool(MANY, dying)
  expect(await keepAll(deadly, pool)).toEqual(expected.with(2, 'damaged').with(5, 'too-large').with(8, 'damaged'))
})

test('a thread that does not start is no fault of a picture', async () => {
  using pool = openPool(MANY, { entry: new URL('missing.ts', import.meta.url), threads: 1 })
  const [error] = await keepAll(await pictures(1), pool)
  expect(String(error)).toContain('did not start')
})

test('a gate lets in what fits, in its order; what is larger than all room goes in alone', async () => {
  const gate = createGate(10)
  const inside: string[] = []
  const enter = async (name: string, size: number): Promise<() => void> => {
    const leave = await gate.enter(size)
    inside.push(name)
    return leave
  }
  const [a, b, huge, d] = [enter('a', 6), enter('b', 4), enter('huge', 50), enter('d', 1)]
  await setImmediate()
  expect(inside).toEqual(['a', 'b'])
  for (const leave of await Promise.all([a, b])) leave()
  await setImmediate()
  expect(inside).toEqual(['a', 'b', 'huge'])
  const leaveHuge = await huge
  leaveHuge()
  const leaveLast = await d
  leaveLast()
  expect(inside).toEqual(['a', 'b', 'huge', 'd'])
})
