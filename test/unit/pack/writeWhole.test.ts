import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { writeWhole } from '../../../main/pack/writeWhole.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const large = Uint8Array.from({ length: 2 ** 25 + 5 }, (_, at) => at * 7)

test('a large file is written piece by piece, and holds all of them', async () => {
  const path = join(await temporaryFolder(), 'large')
  const parts: number[] = []
  await writeWhole(path, large, { aborted: false }, (part) => parts.push(part))
  expect(large.length).toBe((await readFile(path)).length)
  expect(Buffer.compare(await readFile(path), large)).toBe(0)
  expect(parts).toEqual([2 ** 24 / large.length, 2 ** 25 / large.length, 1])
})

test('a cancel between two pieces of a large file leaves the old one', async () => {
  const folder = await temporaryFolder({ large: 'old' })
  const stop = new AbortController()
  const writing = writeWhole(join(folder, 'large'), large, stop.signal, () => stop.abort())
  await expect(writing).rejects.toThrow(Cancelled)
  expect(await readdir(folder)).toEqual(['large'])
  expect(await readFile(join(folder, 'large'), 'utf8')).toBe('old')
})
