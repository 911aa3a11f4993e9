import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { bitmap } from '../support/bitmaps.ts'
import { LONG, runJoryu, tinyPlan } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
})

interface Refusal {
  readonly code: number | null
  /** All of standard error. */
  readonly sentence: string
}

async function refusal(...args: readonly string[]): Promise<Refusal> {
  const { code, stderr } = await runJoryu(folder, ...args)
  return { code, sentence: stderr }
}

/** Distills the pictures of the test's folder. */
function refusedDistill(...args: readonly string[]): Promise<Refusal> {
  return refusal('distill', 'pictures', ...tinyPlan, ...args)
}

const pictures = (...path: readonly string[]): string => join(folder, 'pictures', ...path)

describe('pictures', () => {
  test('a missing folder', async () => {
    expect(await refusedDistill()).toEqual({
      code: 1, sentence: 'The folder "pictures" does not exist: check its name and place.\n',
    })
  })

  test('an empty folder', async () => {
    await mkdir(pictures())
    expect(await refusedDistill()).toEqual({
      code: 1,
      sentence:
        'There are no pictures in the folder "pictures": ' +
        'put the pictures of each class in a folder of its own inside it.\n',
    })
  })

  test('an empty folder, in Japanese', async () => {
    await mkdir(pictures())
    expect(await refusedDistill('--lang', 'ja')).toEqual({
      code: 1,
      sentence:
        'フォルダー「pictures」に画像がありません。この中にクラスごとのフォルダーを作り、画像を入れてください。\n',
    })
  })

  test('one class', async () => {
    await writeTinyPictures(pictures(), 4)
    await rm(pictures('standing'), { recursive: true })
    expect(await refusedDistill()).toEqual({
      code: 1,
      sentence:
        'All pictures belong to one class, "lying": ' +
        'add pictures of at least one other class, such as defective parts.\n',
    })
  })

  test('a class with one picture', async () => {
    await writeTinyPictures(pictures(), 4)
    for (const number of [1, 2, 3]) await rm(pictures('lying', `${number}.png`))
    expect(await refusedDistill()).toEqual({
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
    expect(await refusedDistill()).toEqual({
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
    expect(await refusedDistill()).toEqual({
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

describe('budgets', () => {
  test.each([
    [
      'abc', 2,
      '"abc" is not a budget: write bytes (8192 or 8KB), a share (1%) or pictures of each class (10-per-class).\n',
    ],
    ['10', 1, /^A budget of 10 B is too small for these pictures: allow at least \d+ B\.\n$/],
    ['0%', 1, /^A budget of 0 B is too small for these pictures: allow at least \d+ B\.\n$/],
    ['200%', 1, 'A budget of 8.0 KB is more than these pictures can use: choose at most 3.5 KB.\n'],
  ])('%s', async (budget, code, sentence) => {
    await writeTinyPictures(pictures(), 10)
    const refused = await refusedDistill('--budget', budget)
    expect(refused.code).toBe(code)
    expect(refused.sentence).toMatch(sentence)
    expect(await readdir(folder)).toEqual(['pictures'])
  })

  test('the least budget that it names is enough', async () => {
    await writeTinyPictures(pictures(), 10)
    const { sentence } = await refusedDistill('--budget', '10')
    const least = /(\d+) B\.\n$/.exec(sentence)?.[1] ?? ''
    expect(await refusedDistill('--budget', least, '--no-compare')).toEqual({ code: 0, sentence: '' })
  }, LONG)
})

describe('places to write to, before anything long begins', () => {
  test('a missing folder', async () => {
    expect(await refusedDistill('--out', join('none', 'pack.joryu'))).toEqual({
      code: 1, sentence: 'The folder "none" does not exist: check its name and place.\n',
    })
  })

  test('a name that would steer the terminal is shown without its power', async () => {
    expect((await refusedDistill('--out', join('\x1b[2J', 'pack.joryu'))).sentence).toBe(
      'The folder "\ufffd[2J" does not exist: check its name and place.\n',
    )
  })

  test('a folder in place of the file', async () => {
    await mkdir(join(folder, 'pack.joryu'))
    expect(await refusedDistill('--out', 'pack.joryu')).toEqual({
      code: 1,
      sentence:
        'Joryu cannot write to "pack.joryu": choose another name or place, or ask for the right to write there.\n',
    })
  })

  // A folder in which not even the superuser, whom rights do not bind, can make a file.
  test.runIf(process.platform === 'linux')('a folder without the right to write', async () => {
    expect(await refusedDistill('--out', '/sys/pack.joryu')).toEqual({
      code: 1,
      sentence:
        'Joryu cannot write to "/sys/pack.joryu": choose another name or place, or ask for the right to write there.\n',
    })
  })

  test('a report that could not be written', async () => {
    expect(await refusedDistill('--report', join('none', 'report.html'))).toEqual({
      code: 1, sentence: 'The folder "none" does not exist: check its name and place.\n',
    })
  })
})

describe('one name for two files', () => {
  const refused = {
    code: 2,
    sentence: '"pack.joryu" is named for two files, of which one would be lost: give each file a name of its own.\n',
  }

  test.each([
    [['--report', 'pack.joryu']],
    [['--json', 'pack.joryu']],
    [['--no-compare', '--json', 'pack.joryu']],
  ])('distill %j', async (args) => {
    expect(await refusedDistill(...args)).toEqual(refused)
  })

  test.each([
    [['inspect', 'pack.joryu', '--json', 'pack.joryu']],
    [['compare', 'pack.joryu', 'pictures', '--report', 'pack.joryu']],
  ])('%j overwrites no pack', async (args) => {
    await writeFile(join(folder, 'pack.joryu'), 'a pack')
    expect(await refusal(...args)).toEqual(refused)
    expect(await readFile(join(folder, 'pack.joryu'), 'utf8')).toBe('a pack')
  })
})

describe('packs', () => {
  test('a missing one', async () => {
    expect(await refusal('inspect', 'none.joryu')).toEqual({
      code: 1, sentence: 'There is no pack at "none.joryu": check its name and place.\n',
    })
  })

  const uses = [['inspect', 'broken.joryu'], ['compare', 'broken.joryu', 'pictures']]
  test.each(uses)('a broken one: %s', async (...args) => {
    await writeFile(join(folder, 'broken.joryu'), 'not a pack')
    const refused = await refusal(...args)
    expect(refused.code).toBe(1)
    expect(refused.sentence).toMatch(
      /^The pack is damaged or was changed after it was made \([^\n]+\): do not use it, and ask for a fresh copy\.\n$/,
    )
  })

  test('pictures of other classes', async () => {
    await writeTinyPictures(pictures(), 6)
    expect(await refusedDistill('--budget', '3-per-class', '--no-compare')).toEqual({ code: 0, sentence: '' })
    await rename(pictures('standing'), pictures('upright'))
    expect(await refusal('compare', 'pack.joryu', 'pictures')).toEqual({
      code: 1,
      sentence:
        'The pack and these pictures do not belong together (lying, standing / lying, upright): ' +
        'choose the pictures that the pack was made from.\n',
    })
  }, LONG)
})

describe('command lines', () => {
  test.each([
    [['distil'], 'There is no command "distil": run "joryu --help" to see all commands.\n'],
    [['inspect', '--fast'], 'There is no option "--fast" here: add --help to the command to see its options.\n'],
    [['distill'], 'The folder is missing: add it after the command.\n'],
    [['distill', 'pictures', '--out'], 'The option "--out <file>" needs a value: write it after the option.\n'],
    [['inspect', 'a', 'b'], 'The command "inspect" was given too much: put names with spaces in quotation marks.\n'],
    [
      ['distill', 'pictures', '--preset', 'fast'],
      '"fast" does not fit the option --preset: give quick | standard | thorough.\n',
    ],
    [['distill', 'pictures', '--seeds', '1'], '"1" does not fit the option --seeds: give 3, 4, 5, ..., 1000.\n'],
    [
      ['distill', 'pictures', '--eval-steps', '1000001'],
      '"1000001" does not fit the option --eval-steps: give 1, 2, 3, ..., 1000000.\n',
    ],
    [['distill', 'pictures', '--seed', '-1'], '"-1" does not fit the option --seed: give 0, 1, 2, ....\n'],
    [['devices', '--lang', 'fr'], '"fr" does not fit the option --lang: give en | ja.\n'],
  ])('%j', async (args, sentence) => {
    expect(await refusal(...args)).toEqual({ code: 2, sentence })
  })

  test('a size that cannot be trained on', async () => {
    await writeTinyPictures(pictures(), 3)
    expect(await refusedDistill('--size', '12')).toEqual({
      code: 2,
      sentence: 'Joryu cannot train on pictures of 12 pixels a side: choose a size from 16 to 128 pixels.\n',
    })
  })
})
