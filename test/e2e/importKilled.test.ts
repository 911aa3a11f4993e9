import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createStream } from '../../shared/stream.ts'
import { openLibrary } from '../../main/library/open.ts'
import { contentOf } from '../support/importing.ts'
import { LONG, runJoryu, startJoryu } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

const importInto = (library: string): readonly string[] =>
  ['import', 'pictures', '--project', 'gears', '--library', library]

async function contentIn(folder: string, name: string): Promise<readonly string[]> {
  using library = await openLibrary(join(folder, name))
  return await contentOf(library, join(folder, 'pictures'))
}

test.each([1, 2])('killed at moments of seed %i, an import goes on to the same content', async (seed) => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), 300)
  const start = performance.now()
  expect(await runJoryu(folder, ...importInto('undisturbed'))).toMatchObject({ code: 0, stderr: '' })
  const durationMs = performance.now() - start
  const stream = createStream(seed)
  let known = 0
  for (let kill = 0; kill < 4; kill += 1) {
    const { child, ended } = startJoryu(folder, ...importInto('killed'))
    await setTimeout(durationMs * (0.2 + 0.6 * stream.uniform()))
    child.kill('SIGKILL')
    await ended
    const { length } = await contentIn(folder, 'killed')
    expect(length).toBeGreaterThanOrEqual(known)
    known = length
  }
  expect(await runJoryu(folder, ...importInto('killed'))).toMatchObject({ code: 0, stderr: '' })
  const content = await contentIn(folder, 'killed')
  expect(content.length).toBe(600)
  expect(content).toEqual(await contentIn(folder, 'undisturbed'))
}, LONG)
