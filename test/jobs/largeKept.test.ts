import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Cancelled } from '../../shared/domain/signal.ts'
import { decodeKept, encodeKept, type Kept } from '../../main/jobs/kept/keptFile.ts'
import { readKeptFacts, writeLargeKept } from '../../main/jobs/kept/largeKept.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const MAKER = 'joryu 1.0.0'
const never = { aborted: false }
const pixels = Uint8Array.from({ length: 9_000_001 }, (_, at) => at * 7)
const kept: Kept = {
  facts: { note: '蒸留' },
  tensors: [
    { name: 'pixels', shape: [pixels.length], data: pixels },
    { name: 'labels', shape: [3], data: Uint8Array.of(0, 1, 1) },
  ],
}

test('a large kept file is that which is written at once, and its facts are read without the rest', async () => {
  const path = join(await temporaryFolder(), 'pictures')
  const parts: number[] = []
  await writeLargeKept(path, kept, MAKER, { signal: never, onPart: (part) => parts.push(part) })
  const bytes = await readFile(path)
  expect(Buffer.compare(bytes, encodeKept(kept, MAKER))).toBe(0)
  expect(decodeKept(bytes, MAKER)?.facts).toEqual(kept.facts)
  expect(parts.length).toBeGreaterThan(3)
  expect(parts).toEqual(parts.toSorted((one, other) => one - other))
  expect(parts.at(-1)).toBe(1)
  expect(await readKeptFacts(path, MAKER, never)).toEqual(kept.facts)
  expect(await readKeptFacts(path, 'joryu 1.1.0', never)).toBeUndefined()
})

test('facts of a file that is cut, empty or damaged anywhere are none', async () => {
  const path = join(await temporaryFolder(), 'pictures')
  const whole = encodeKept(kept, MAKER)
  const damaged = [3, 20, 60, 5_000_000, whole.length - 1].map((at) => whole.with(at, (whole[at] ?? 0) ^ 1))
  for (const bytes of [new Uint8Array(), whole.subarray(0, 30), whole.subarray(0, whole.length - 1), ...damaged]) {
    await writeFile(path, bytes)
    expect(await readKeptFacts(path, MAKER, never)).toBeUndefined()
  }
})

test('a cancel between two pieces leaves the old file', async () => {
  const folder = await temporaryFolder({ pictures: 'old' })
  const stop = new AbortController()
  const means = { signal: stop.signal, onPart: () => stop.abort() }
  await expect(writeLargeKept(join(folder, 'pictures'), kept, MAKER, means)).rejects.toThrow(Cancelled)
  expect(await readdir(folder)).toEqual(['pictures'])
  expect(await readFile(join(folder, 'pictures'), 'utf8')).toBe('old')
})
