import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { refusal, refusedDistill } from '../support/refusals.ts'
import { LONG } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
})

const pictures = (...path: readonly string[]): string => join(folder, 'pictures', ...path)

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
    const refused = await refusedDistill(folder, '--budget', budget)
    expect(refused.code).toBe(code)
    expect(refused.sentence).toMatch(sentence)
    expect(await readdir(folder)).toEqual(['pictures'])
  })

  test('the least budget that it names is enough', async () => {
    await writeTinyPictures(pictures(), 10)
    const { sentence } = await refusedDistill(folder, '--budget', '10')
    const least = /(\d+) B\.\n$/.exec(sentence)?.[1] ?? ''
    expect(await refusedDistill(folder, '--budget', least, '--no-compare')).toEqual({ code: 0, sentence: '' })
  }, LONG)
})

describe('places to write to, before anything long begins', () => {
  test('a missing folder', async () => {
    expect(await refusedDistill(folder, '--out', join('none', 'pack.joryu'))).toEqual({
      code: 1, sentence: 'The folder "none" does not exist: check its name and place.\n',
    })
  })

  test('a name that would steer the terminal is shown without its power', async () => {
    expect((await refusedDistill(folder, '--out', join('\x1b[2J', 'pack.joryu'))).sentence).toBe(
      'The folder "\ufffd[2J" does not exist: check its name and place.\n',
    )
  })

  test('a folder in place of the file', async () => {
    await mkdir(join(folder, 'pack.joryu'))
    expect(await refusedDistill(folder, '--out', 'pack.joryu')).toEqual({
      code: 1,
      sentence:
        'Joryu cannot write to "pack.joryu": choose another name or place, or ask for the right to write there.\n',
    })
  })

  // A folder in which not even the superuser, whom rights do not bind, can make a file.
  test.runIf(process.platform === 'linux')('a folder without the right to write', async () => {
    expect(await refusedDistill(folder, '--out', '/sys/pack.joryu')).toEqual({
      code: 1,
      sentence:
        'Joryu cannot write to "/sys/pack.joryu": choose another name or place, or ask for the right to write there.\n',
    })
  })

  test('a report that could not be written', async () => {
    expect(await refusedDistill(folder, '--report', join('none', 'report.html'))).toEqual({
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
    expect(await refusedDistill(folder, ...args)).toEqual(refused)
  })

  test.each([
    [['inspect', 'pack.joryu', '--json', 'pack.joryu']],
    [['compare', 'pack.joryu', 'pictures', '--report', 'pack.joryu']],
  ])('%j overwrites no pack', async (args) => {
    await writeFile(join(folder, 'pack.joryu'), 'a pack')
    expect(await refusal(folder, ...args)).toEqual(refused)
    expect(await readFile(join(folder, 'pack.joryu'), 'utf8')).toBe('a pack')
  })
})
