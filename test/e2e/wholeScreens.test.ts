import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeSampleSet } from '../../main/images/sampleSet/writeSampleSet.ts'
import { LONG } from '../support/runJoryu.ts'
import { buildScreens, screenDoors } from '../support/screenDoors.ts'
import { wordsIn, type Words } from '../support/screenWords.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { chooseFolder, importFolder, makeProject, PATIENCE } from '../support/walkScreens.ts'

/** Milliseconds that a first try may take, on a busy machine too. */
const STUDY = 15 * 60_000

const ballscrew = resolve(import.meta.dirname, '../../../shared/datasets/ballscrew-pitting')

const walks = [
  { language: 'ja', set: 'the sample set', folder: undefined },
  { language: 'en', set: 'ballscrew-pitting (shared/datasets)', folder: ballscrew },
] as const

beforeAll(buildScreens)

describe.each(screenDoors)('through $name', ({ isThere, open }) => {
  describe.each(walks)('in $language, with $set', ({ language, folder }) => {
    const isHere = folder === undefined || existsSync(folder)
    test.runIf(isThere && isHere && process.platform === 'linux')(
      'a person walks alone from pictures to a pack that she has handed over',
      async () => {
        const home = await temporaryFolder()
        const pictures = folder ?? join(home, '検査 画像')
        if (folder === undefined) await writeSampleSet(pictures, 1, { signal: new AbortController().signal })
        const words = wordsIn(language)
        const { page } = await open(home)
        await page.getByText(words(`languages.${language}`)).click()
        await makeProject(page, '軸受 外観検査', words)
        await importFolder(page, pictures, words)
        await link(page, words('pictures.next'))
        await checkAndFreeze(page, words)
        await chooseSize(page, words)
        await waitForPack(page, words)
        await readVerdict(page, words)
        await handOver(page, home, words)
      },
      STUDY + 2 * LONG,
    )
  })
})

async function link(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('main').getByRole('link', { name }).first().click({ timeout: PATIENCE })
}

async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click({ timeout: PATIENCE })
}

async function checkAndFreeze(page: Page, words: Words): Promise<void> {
  await press(page, words('check.run'))
  const freeze = page.getByRole('button', { name: words('check.freeze') })
  await freeze.or(page.getByRole('button', { name: words('check.freezeDespite') })).click({ timeout: PATIENCE })
  // Pictures on both sides that look alike are put on one, as the program proposes.
  const split = page.getByRole('button', { name: words('check.leaksSplit') })
  const onward = page.getByRole('main').getByRole('link', { name: words('check.goOn') })
  await split.or(onward).waitFor({ timeout: PATIENCE })
  if (await split.isVisible()) await split.click()
  await onward.click({ timeout: PATIENCE })
}

async function chooseSize(page: Page, words: Words): Promise<void> {
  await page.getByText(words('size.loss')).waitFor({ timeout: PATIENCE })
  await press(page, words('size.start'))
}

async function waitForPack(page: Page, words: Words): Promise<void> {
  const done = page.getByRole('status').filter({ hasText: words('jobs.statuses.succeeded') })
  await done.first().waitFor({ timeout: STUDY })
}

async function readVerdict(page: Page, words: Words): Promise<void> {
  await page.getByRole('navigation', { name: words('frame.steps') }).getByRole('link', { name: step(words, 'compare') })
    .click()
  await page.getByRole('heading', { name: words('compare.bars.title') }).waitFor({ timeout: PATIENCE })
}

function step(words: Words, name: 'compare' | 'hand-over'): RegExp {
  // Below the name of a step stands how far it is.
  return new RegExp(words(`steps.${name}`).source.replace(/\\s\*\$$/, ''))
}

async function handOver(page: Page, home: string, words: Words): Promise<void> {
  await page.getByRole('navigation', { name: words('frame.steps') })
    .getByRole('link', { name: step(words, 'hand-over') }).click()
  await press(page, words('nearest.start'))
  await page.getByText(words('nearest.found')).waitFor({ timeout: PATIENCE })
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('textbox', { name: words('signOff.signedBy') }).fill('品証 山田')
  await page.getByRole('textbox', { name: words('signOff.recipient') }).fill('提供先')
  await page.getByRole('textbox', { name: words('signOff.purpose') }).fill('外観検査')
  await page.getByRole('radio', { name: words('signOff.confidentialities.limited') }).click()
  await press(page, words('signOff.choose'))
  await chooseFolder(page, home, words)
  await press(page, words('signOff.export'))
  await page.getByRole('heading', { name: words('handed.title') }).waitFor({ timeout: PATIENCE })
  const files = await readdir(home)
  const [handed = ''] = files.filter((name) => name.endsWith('.joryu'))
  expect((await readFile(join(home, handed))).subarray(0, 2).toString()).toBe('PK')
}
