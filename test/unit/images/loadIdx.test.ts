import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { loadPictures } from '../../../main/images/load.ts'
import type { LoadOptions } from '../../../main/images/loadedPictures.ts'
import { graysOf } from '../../support/grayClasses.ts'
import { idxFiles, idxImages, idxLabels } from '../../support/idxData.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const options: LoadOptions = { size: { most: 128 }, channels: 'auto', seed: 1, signal: { aborted: false } }

describe('loading IDX files', () => {
  test('keeps their size, labels and pixels', async () => {
    const folder = await temporaryFolder(idxFiles(28))
    const loaded = await loadPictures(folder, options)
    expect(loaded).toMatchObject({ size: 28, channels: 1, testOrigin: 'given' })
    expect(loaded.training.classes).toEqual(['0', '1'])
    expect([...loaded.training.labels]).toEqual([0, 1, 0, 1, 0, 1])
    expect(graysOf(loaded.training)).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('counts the training files as they are on disk', async () => {
    const files = idxFiles(28)
    const training = Object.entries(files).filter(([name]) => name.startsWith('train'))
    const loaded = await loadPictures(await temporaryFolder(files), options)
    expect(loaded.originalBytes).toBe(training.reduce((sum, [, file]) => sum + file.length, 0))
  })

  test('scales them when asked to', async () => {
    const loaded = await loadPictures(await temporaryFolder(idxFiles(28)), { ...options, size: 16 })
    expect(loaded.training.shape).toEqual({ channels: 1, height: 16, width: 16 })
    expect(graysOf(loaded.training)).toEqual([0, 1, 2, 3, 4, 5])
  })

  test.each([['stretch', 0], ['fit', 5], ['crop', 0]] as const)('brings them into the square by the policy: %s', async (
    fit, rows,
  ) => {
    const loaded = await loadPictures(await temporaryFolder({
      'train-images-idx3-ubyte': idxImages(6, 20, 30).fill(9, 16),
      'train-labels-idx1-ubyte': idxLabels([0, 0, 0, 1, 1, 1]),
    }), { ...options, size: 30, fit })
    expect(loaded.fit).toBe(fit)
    const first = loaded.training.pixels.subarray(0, 900)
    // A picture of 30 x 20 has five black rows above it and five below where it is fitted.
    expect(first.findIndex((value) => value > 0)).toBe(rows * 30)
    expect(first.filter((value) => value === 0)).toHaveLength(rows * 60)
  })

  test('makes them square, and holds test pictures out where none are given', async () => {
    const loaded = await loadPictures(await temporaryFolder({
      'train-images-idx3-ubyte': idxImages(6, 20, 30), 'train-labels-idx1-ubyte': idxLabels([0, 0, 0, 1, 1, 1]),
    }), options)
    expect(loaded).toMatchObject({ testOrigin: 'held-out', training: { shape: { height: 20, width: 20 } } })
    expect([...loaded.test.labels]).toEqual([0, 1])
    expect([...graysOf(loaded.training), ...graysOf(loaded.test)].sort()).toEqual([0, 1, 2, 3, 4, 5])
  })

  test.each([
    ['cut off', 'train-images-idx3-ubyte.gz', gzipSync(idxImages(6, 28).subarray(0, 3000))],
    ['cut off in the packing', 'train-images-idx3-ubyte.gz', gzipSync(idxImages(6, 28)).subarray(0, 20)],
    ['of another type', 'train-images-idx3-ubyte.gz', gzipSync(idxLabels([0, 1, 0, 1, 0, 1]))],
    ['shorter than a header', 'train-images-idx3-ubyte.gz', gzipSync(Buffer.alloc(3))],
    ['without pictures', 'train-images-idx3-ubyte.gz', gzipSync(idxImages(0, 28))],
    ['with too few labels', 'train-labels-idx1-ubyte.gz', gzipSync(idxLabels([0, 1]))],
    ['with labels cut off', 't10k-labels-idx1-ubyte.gz', gzipSync(idxLabels([0, 1, 0]).subarray(0, 10))],
  ])('refuses files %s', async (_, name, file) => {
    const folder = await temporaryFolder({ ...idxFiles(28), [name]: file })
    expect(await problemOf(() => loadPictures(folder, options))).toMatchObject({
      code: 'idx-invalid', path: join(folder, name),
    })
  })

  test.skipIf(process.platform === 'win32')('refuses a pipe, which never ends (Windows has none)', async () => {
    const folder = await temporaryFolder({ 'train-labels-idx1-ubyte': idxLabels([0, 1]) })
    const path = join(folder, 'train-images-idx3-ubyte')
    execFileSync('mkfifo', [path])
    expect(await problemOf(() => loadPictures(folder, options))).toMatchObject({ code: 'idx-invalid', path })
  })

  test('takes the labels that occur as classes', async () => {
    const loaded = await loadPictures(await temporaryFolder({
      'train-images-idx3-ubyte': idxImages(6, 16), 'train-labels-idx1-ubyte': idxLabels([255, 2, 10, 2, 10, 255]),
      't10k-images-idx3-ubyte': idxImages(3, 16), 't10k-labels-idx1-ubyte': idxLabels([2, 10, 255]),
    }), options)
    expect(loaded.training.classes).toEqual(['2', '10', '255'])
    expect([loaded.training.labels, loaded.test.labels].map((labels) => [...labels])).toEqual([
      [2, 0, 1, 0, 1, 2], [0, 1, 2],
    ])
  })

  test('takes as many classes as labels can tell apart', async () => {
    const labels = Array.from({ length: 768 }, (_, index) => index % 256)
    const loaded = await loadPictures(await temporaryFolder({
      'train-images-idx3-ubyte': idxImages(768, 16), 'train-labels-idx1-ubyte': idxLabels(labels),
    }), options)
    expect(loaded.training.classes).toHaveLength(256)
  })

  test('refuses labels of one class', async () => {
    const folder = await temporaryFolder({
      'train-images-idx3-ubyte': idxImages(6, 16), 'train-labels-idx1-ubyte': idxLabels([7, 7, 7, 7, 7, 7]),
    })
    expect(await problemOf(() => loadPictures(folder, options))).toEqual({ code: 'one-class', className: '7' })
  })

  test('refuses a class that is in the test pictures only', async () => {
    const folder = await temporaryFolder({
      ...idxFiles(16), 't10k-labels-idx1-ubyte.gz': gzipSync(idxLabels([1, 2])),
    })
    expect(await problemOf(() => loadPictures(folder, options))).toMatchObject({
      code: 'class-too-small', className: '2', count: 0,
    })
  })
})
