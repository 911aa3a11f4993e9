import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { bitmap } from '../support/bitmaps.ts'
import { refusedDistill } from '../support/refusals.ts'
import { LONG, runJoryu, tinyPlan } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
})

const pictures = (...path: readonly string[]): string => join(folder, 'pictures', ...path)

describe('pictures', () => {
  test('a missing folder', async () => {
    expect(await refusedDistill(folder)).toEqual({
      code: 1, sentence: 'The folder "pictures" does not exist: check its name and place.\n',
    })
  })

  test('an empty folder', async () => {
    await mkdir(pictures())
    expect(await refusedDistill(folder)).toEqual({
      code: 1,
      sentence:
        'There are no pictures in the folder "pictures": ' +
        'put the pictures of each class in a folder of its own inside it.\n',
    })
  })

  test('an empty folder, in Japanese', async () => {
    await mkdir(pictures())
    expect(await refusedDistill(folder, '--lang', 'ja')).toEqual({
      code: 1,
      sentence:
        'フォルダー「pictures」に画像がありません。この中にクラスごとのフォルダーを作り、画像を入れてください。\n',
    })
  })

  test('one class', async () => {
    await writeTinyPictures(pictures(), 4)
    await rm(pictures('standing'), { recursive: true })
    expect(await refusedDistill(folder)).toEqual({
      code: 1,
      sentence:
        'All pictures belong to one class, "lying": ' +
        'add pictures of at least one other class, such as defective parts.\n',
    })
  })

  test('a class with one picture', async () => {
    await writeTinyPictures(pictures(), 4)
    for (const number of [1, 2, 3]) await rm(pictures('lying', `${number}.png`))
    expect(await refusedDistill(folder)).toEqual({
      code: 1,
      sentence: 'Class "lying" has too few pictures (1; 3 are needed): add pictures to it or take the class out.\n',
    })
  })

  test('pictures that are in no class', async () => {
    await writeTinyPictures(pictures(), 3)
    await rename(pictures('lying'), join(folder, 'lying'))
    await rename(join(folder, 'lying'), join(folder, 'loose'))
    await rm(pictures(), { recursive: true })
    await rename(join(folder, 'loose'), pictures())
    expect(await refusedDistill(folder)).toEqual({
      code: 1,
      sentence:
        'The pictures in "pictures" are not sorted in a way that Joryu knows: ' +
        'put those of each class in a folder of its own, named after the class.\n',
    })
  })

  test('no file that is a picture', async () => {
    for (const className of ['good', 'scratch']) {
      await mkdir(pictures(className), { recursive: true })
      await writeFile(pictures(className, '1.png'), 'not a picture')
    }
    expect(await refusedDistill(folder)).toEqual({
      code: 1,
      sentence:
        'None of the files in "pictures" could be read as a picture (tried: 2): ' +
        'use JPEG, PNG, WebP, TIFF, BMP or GIF files.\n',
    })
  })

  test('files that cannot be used among good ones are named, and the rest is distilled', async () => {
    await writeTinyPictures(pictures(), 8)
    await writeFile(pictures('lying', 'empty.png'), '')
    await writeFile(pictures('lying', 'letter.png'), 'Dear customer')
    await rename(pictures('lying', '7.png'), pictures('lying', 'renamed.jpg'))
    await writeFile(pictures('standing', 'huge.bmp'), bitmap({ width: 100_000, height: 100_000, bits: 24 }))
    await writeFile(pictures('standing', 'cut.jpg'), Buffer.from('ffd8ffe000104a46494600', 'hex'))
    const { code, stdout, stderr } = await runJoryu(
      folder, 'distill', 'pictures', '--budget', '3-per-class', '--no-compare', ...tinyPlan,
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain([
      '4 files were skipped:',
      `  ${join('pictures', 'lying', 'empty.png')}: is empty`,
      `  ${join('pictures', 'lying', 'letter.png')}: is no picture that Joryu can read`,
      `  ${join('pictures', 'standing', 'cut.jpg')}: is damaged`,
      `  ${join('pictures', 'standing', 'huge.bmp')}: is too large`,
      '',
    ].join('\n'))
    expect(stdout).toContain('12 pictures for training and 4 for the test')
  }, LONG)
})
