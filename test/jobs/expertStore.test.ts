import { readdir, truncate, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openExpertStore } from '../../main/jobs/kept/expertStore.ts'
import type { Expert } from '../../main/engine/objective/experts.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const MAKER = 'joryu 1.0.0 onnx'
const INPUTS = { pictures: 'a1', width: 8, seed: 3 }

/** A path of so many epochs through 50 weights. */
function walked(epochs: number, seed: number): Expert {
  const weightsAfter = (epoch: number): Float32Array =>
    Float32Array.from({ length: 50 }, (_, at) => seed + at / (epoch + 1))
  return { weights: Array.from({ length: epochs + 1 }, (_, epoch) => weightsAfter(epoch)) }
}

test('experts come back as they were kept, and with what they learned since', async () => {
  const folder = await temporaryFolder()
  const store = openExpertStore(folder, MAKER)
  expect(await store.read(INPUTS)).toEqual([])
  await store.keep(INPUTS, [walked(3, 1), walked(1, 2)])
  await store.keep(INPUTS, [walked(3, 1), walked(2, 2)])
  expect(await openExpertStore(folder, MAKER).read(INPUTS)).toEqual([walked(3, 1), walked(2, 2)])
})

test('other inputs and another executor have others', async () => {
  const folder = await temporaryFolder()
  await openExpertStore(folder, MAKER).keep(INPUTS, [walked(3, 1)])
  expect(await openExpertStore(folder, MAKER).read({ ...INPUTS, seed: 4 })).toEqual([])
  expect(await openExpertStore(folder, 'joryu 1.0.0 webgpu').read(INPUTS)).toEqual([])
})

test('one that is damaged is trained again, and those behind it', async () => {
  const folder = await temporaryFolder()
  await openExpertStore(folder, MAKER).keep(INPUTS, [walked(3, 1), walked(3, 2), walked(3, 3)])
  const [inside = ''] = await readdir(folder)
  await truncate(join(folder, inside, 'expert-001'), 300)
  expect(await openExpertStore(folder, MAKER).read(INPUTS)).toEqual([walked(3, 1)])
})

test('where there are too many, those go that were used longest ago, but never those at work', async () => {
  const folder = await temporaryFolder()
  const store = openExpertStore(folder, MAKER)
  const inputsAt = (pictures: number): unknown => ({ ...INPUTS, pictures })
  const folders: string[] = []
  for (const pictures of [1, 2, 3]) {
    await store.keep(inputsAt(pictures), [walked(9, pictures)])
    const [fresh = ''] = (await readdir(folder)).filter((name) => !folders.includes(name))
    folders.push(fresh)
    await utimes(join(folder, fresh), pictures, pictures)
  }
  const oneStore = 10 * 50 * 4
  await store.trim(2.5 * oneStore, inputsAt(1))
  expect((await readdir(folder)).sort()).toEqual([folders[0], folders[2]].sort())
  await store.trim(0, inputsAt(1))
  expect(await readdir(folder)).toEqual([folders[0]])
})
