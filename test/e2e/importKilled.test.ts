import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createStream } from '../../shared/stream.ts'
import { openLibrary } from '../../main/library/open.ts'
import { measuredProject } from '../../main/services/measuredProject.ts'
import { contentOf } from '../support/importing.ts'
import { LONG, runJoryu, startJoryu } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

const importInto = (library: string): readonly string[] =>
  ['import', 'pictures', '--project', 'gears', '--library', library]

/** What a check knows of the pictures. */
async function measuredIn(folder: string, name: string): Promise<readonly unknown[]> {
  using library = await openLibrary(join(folder, name))
  const { pictures } = await measuredProject(library, 'gears')
  return pictures.map((picture) => ({ ...picture, pictureId: undefined }))
}

async function contentIn(folder: string, name: string): Promise<readonly string[]> {
  using library = await openLibrary(join(folder, name))
  return await contentOf(library, join(folder, 'pictures'))
}

/** Of all tests here together; a clean machine asks for more (.ci/run). */
const kills = Number(process.env['JORYU_KILLS'] ?? 8)
const seeds = [1, 2]
const pictures = 600

interface Part {
  /** Of a whole import. */
  readonly durationMs: number
  readonly content: readonly string[]
}

/** What an import is that nobody disturbs. */
async function undisturbed(folder: string): Promise<Part> {
  const start = performance.now()
  expect(await runJoryu(folder, ...importInto('undisturbed'))).toMatchObject({ code: 0, stderr: '' })
  const durationMs = performance.now() - start
  return { durationMs, content: await contentIn(folder, 'undisturbed') }
}

async function killImport(folder: string, name: string, afterMs: number): Promise<void> {
  const { child, ended } = startJoryu(folder, ...importInto(name))
  await setTimeout(afterMs)
  child.kill('SIGKILL')
  await ended
}

test.each(seeds)('killed at random moments of seed %i, an import goes on to the same content', async (seed) => {
  const folder = await temporaryFolder()
  await writeTinyPictures(join(folder, 'pictures'), pictures / 2)
  const { durationMs, content } = await undisturbed(folder)
  expect(content).toHaveLength(pictures)
  const stream = createStream(seed)
  let [library, known] = ['killed 0', 0]
  for (let kill = 1; kill <= kills / seeds.length; kill += 1) {
    await killImport(folder, library, durationMs * (0.2 + 0.8 * stream.uniform()))
    // Opening it checks all of the database, and the lengths of the files of pixels.
    const kept = await contentIn(folder, library)
    expect(kept).toEqual(content.slice(0, kept.length))
    expect(kept.length).toBeGreaterThanOrEqual(known)
    known = kept.length
    // What is whole cannot be killed on its way any more.
    if (known === pictures) [library, known] = [`killed ${kill}`, 0]
  }
  expect(await runJoryu(folder, ...importInto(library))).toMatchObject({ code: 0, stderr: '' })
  expect(await contentIn(folder, library)).toEqual(content)
  expect(await measuredIn(folder, library)).toEqual(await measuredIn(folder, 'undisturbed'))
}, LONG)
