import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { executorWishes } from '../../main/services/executorChoice.ts'
import { refusal, refusedDistill } from '../support/refusals.ts'
import { LONG } from '../support/runJoryu.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
})

const pictures = (...path: readonly string[]): string => join(folder, 'pictures', ...path)

describe('packs', () => {
  test('a missing one', async () => {
    expect(await refusal(folder, 'inspect', 'none.joryu')).toEqual({
      code: 1, sentence: 'There is no pack at "none.joryu": check its name and place.\n',
    })
  })

  const uses = [['inspect', 'broken.joryu'], ['compare', 'broken.joryu', 'pictures']]
  test.each(uses)('a broken one: %s', async (...args) => {
    await writeFile(join(folder, 'broken.joryu'), 'not a pack')
    const refused = await refusal(folder, ...args)
    expect(refused.code).toBe(1)
    expect(refused.sentence).toMatch(
      /^The pack is damaged or was changed after it was made \([^\n]+\): do not use it, and ask for a fresh copy\.\n$/,
    )
  })

  test('pictures of other classes', async () => {
    await writeTinyPictures(pictures(), 6)
    expect(await refusedDistill(folder, '--budget', '3-per-class', '--no-compare')).toEqual({ code: 0, sentence: '' })
    await rename(pictures('standing'), pictures('upright'))
    expect(await refusal(folder, 'compare', 'pack.joryu', 'pictures')).toEqual({
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
    [
      ['distill'],
      'It is not clear which pictures are meant: name a folder, with --layout if you like, or a project of the ' +
      'library with --project, and with --snapshot if you like, but not both.\n',
    ],
    [['distill', 'pictures', '--out'], 'The option "--out <file>" needs a value: write it after the option.\n'],
    [['inspect', 'a', 'b'], 'The command "inspect" was given too much: put names with spaces in quotation marks.\n'],
    [
      ['distill', 'pictures', '--preset', 'fast'],
      '"fast" does not fit the option --preset: give quick | standard | thorough.\n',
    ],
    [
      ['compare', 'pack.joryu', 'pictures', '--executor', 'gpu'],
      `"gpu" does not fit the option --executor: give ${executorWishes.join(' | ')}.\n`,
    ],
    [['distill', 'pictures', '--seeds', '1'], '"1" does not fit the option --seeds: give 3, 4, 5, ..., 1000.\n'],
    [
      ['distill', 'pictures', '--eval-steps', '1000001'],
      '"1000001" does not fit the option --eval-steps: give 1, 2, 3, ..., 1000000.\n',
    ],
    [['distill', 'pictures', '--seed', '-1'], '"-1" does not fit the option --seed: give 0, 1, 2, ....\n'],
    [['devices', '--lang', 'fr'], '"fr" does not fit the option --lang: give en | ja.\n'],
  ])('%j', async (args, sentence) => {
    expect(await refusal(folder, ...args)).toEqual({ code: 2, sentence })
  })

  test('a size that cannot be trained on', async () => {
    await writeTinyPictures(pictures(), 3)
    expect(await refusedDistill(folder, '--size', '12')).toEqual({
      code: 2,
      sentence: 'Joryu cannot train on pictures of 12 pixels a side: choose a size from 16 to 128 pixels.\n',
    })
  })
})
