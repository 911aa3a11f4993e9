import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createStream } from '../../shared/stream.ts'
import { segmentEnds } from '../../main/library/blobs/blobRows.ts'
import { readBlob } from '../../main/library/blobs/readBlobs.ts'
import { segmentPath } from '../../main/library/blobs/segments.ts'
import { openLibrary } from '../../main/library/open.ts'
import { allRows } from '../../main/library/statements.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const writing = resolve(import.meta.dirname, '../support/blobWriting.ts')

/** Starts a process that writes blobs, and kills it so long after it has kept the first of them. */
async function killWhileWriting(folder: string, seed: number, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [writing, folder, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await setTimeout(afterMs)
  child.kill('SIGKILL')
  await once(child, 'close')
}

test.each([1, 2, 3])('killed while it writes blobs, at moments of seed %i: every row has its bytes', async (seed) => {
  const folder = await temporaryFolder()
  const stream = createStream(seed)
  let known = 0
  for (let kill = 0; kill < 4; kill += 1) {
    await killWhileWriting(folder, seed * 100 + kill, stream.integer(200))
    using library = await openLibrary(folder)
    const hashes = allRows(library.reader, 'SELECT hash FROM blobs', z.object({ hash: z.string() }))
    for (const { hash } of hashes) await readBlob(folder, library.reader, hash)
    for (const [segment, end] of segmentEnds(library.reader)) {
      expect((await stat(segmentPath(folder, segment))).size).toBe(end)
    }
    expect(hashes.length).toBeGreaterThanOrEqual(known)
    known = hashes.length
  }
  expect(known).toBeGreaterThan(0)
})
