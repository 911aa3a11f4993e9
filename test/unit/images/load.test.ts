import { describe, expect, test } from 'vitest'
import { loadPictures } from '../../../main/images/load.ts'
import type { LoadOptions } from '../../../main/images/loadedPictures.ts'
import { Cancelled } from '../../../shared/domain/signal.ts'
import { grayClasses, graysOf } from '../../support/grayClasses.ts'
import { colorFile } from '../../support/pictureFiles.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const options: LoadOptions = { size: 16, channels: 'auto', seed: 1, signal: { aborted: false } }

describe('loading class folders', () => {
  test('gives equal squares with the labels of their folders', async () => {
    const files = await grayClasses({ 'train/a': 2, 'train/b': 3, 'test/a': 1, 'test/b': 1 })
    const loaded = await loadPictures(await temporaryFolder(files), options)
    expect(loaded.training).toMatchObject({ shape: { channels: 1, height: 16, width: 16 }, classes: ['a', 'b'] })
    expect([...loaded.training.labels]).toEqual([0, 0, 1, 1, 1])
    expect(graysOf(loaded.training)).toEqual([0, 1, 100, 101, 102])
    expect([...loaded.test.labels]).toEqual([0, 1])
    expect(loaded).toMatchObject({ testOrigin: 'given', skipped: [], size: 16, channels: 1 })
  })

  test('counts the training files as they are on disk', async () => {
    const files = await grayClasses({ 'train/a': 2, 'train/b': 2, 'test/a': 1, 'test/b': 1 })
    const training = Object.entries(files).filter(([path]) => path.startsWith('train'))
    const loaded = await loadPictures(await temporaryFolder(files), options)
    expect(loaded.originalBytes).toBe(training.reduce((sum, [, file]) => sum + file.length, 0))
  })

  test('is gray when every picture is, also where JPEG stores gray as color', async () => {
    const files = await grayClasses({ a: 3, b: 3 })
    const loadWith = async (color: readonly [number, number, number]): ReturnType<typeof loadPictures> =>
      loadPictures(await temporaryFolder({ ...files, 'a/x.jpg': await colorFile('jpeg', color) }), options)
    const [gray, color] = [await loadWith([90, 90, 90]), await loadWith([90, 40, 90])]
    expect([gray.channels, gray.training.shape.channels]).toEqual([1, 1])
    expect([color.channels, color.training.shape.channels]).toEqual([3, 3])
  })

  test('tells how far it is, up to the end', async () => {
    const seen: (readonly [number, number])[] = []
    const folder = await temporaryFolder(await grayClasses({ a: 3, b: 3 }))
    await loadPictures(folder, { ...options, onProgress: (done, total) => seen.push([done, total]) })
    expect(seen).toEqual([[1, 6], [2, 6], [3, 6], [4, 6], [5, 6], [6, 6]])
  })

  test('stops when asked to', async () => {
    const folder = await temporaryFolder(await grayClasses({ a: 10, b: 10 }))
    const signal = { aborted: false }
    let last = 0
    const onProgress = (done: number): void => {
      last = done
      signal.aborted = true
    }
    await expect(loadPictures(folder, { ...options, signal, onProgress })).rejects.toThrow(Cancelled)
    expect(last).toBeLessThan(10)
  })
})

describe('pictures that are held out where no test pictures are given', () => {
  test('are a fifth of each class, and in no other split', async () => {
    const folder = await temporaryFolder(await grayClasses({ a: 10, b: 20, c: 3 }))
    const { training, test: heldOut, testOrigin } = await loadPictures(folder, options)
    expect(testOrigin).toBe('held-out')
    expect([...heldOut.labels]).toEqual([0, 0, 1, 1, 1, 1, 2])
    expect(training.labels).toHaveLength(26)
    expect(new Set([...graysOf(training), ...graysOf(heldOut)]).size).toBe(33)
  })

  test('are the same for the same seed, and others for another', async () => {
    const folder = await temporaryFolder(await grayClasses({ a: 10, b: 10 }))
    const heldOut = async (seed: number): Promise<readonly number[]> =>
      graysOf((await loadPictures(folder, { ...options, seed })).test)
    const first = await heldOut(1)
    expect(await heldOut(1)).toEqual(first)
    expect(await heldOut(2)).not.toEqual(first)
  })

  test('stay the same when another class changes', async () => {
    const heldOut = async (counts: Readonly<Record<string, number>>): Promise<readonly number[]> =>
      graysOf((await loadPictures(await temporaryFolder(await grayClasses(counts)), options)).test).slice(-2)
    expect(await heldOut({ a: 10, b: 10 })).toEqual(await heldOut({ a: 30, b: 10 }))
  })
})
