import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../shared/text/language.ts'
import type { TextKey } from '../../renderer/text/screenText.ts'
import { LONG } from '../support/runJoryu.ts'
import { buildScreens, screenDoors } from '../support/screenDoors.ts'
import { wordsIn, type Words } from '../support/screenWords.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { checkAndFreeze, chooseFolder, importFolder, makeProject, PATIENCE } from '../support/walkScreens.ts'

/** Milliseconds that a first try may take, on a busy machine too. */
const STUDY = 15 * 60_000

const ballscrew = resolve(import.meta.dirname, '../../../shared/datasets/ballscrew-pitting')

/** Each begins in one language; every question is read in the other one too. */
const walks = [
  { set: 'the sample set', folder: undefined, language: 'ja', other: 'en' },
  { set: 'ballscrew-pitting (shared/datasets)', folder: ballscrew, language: 'en', other: 'ja' },
] as const

beforeAll(buildScreens)

describe.each(screenDoors)('through $name', ({ isThere, open }) => {
  describe.each(walks)('with $set, in $language', ({ folder, language, other }) => {
    const isHere = folder === undefined || existsSync(folder)
    test.runIf(isThere && isHere && process.platform === 'linux')(
      'a person walks alone from pictures to a pack that she has handed over',
      async () => {
        const home = await temporaryFolder()
        const { page } = await open(home)
        page.setDefaultTimeout(PATIENCE)
        const walk = walker(page, language, other)
        await walk.speak(language)
        await getPictures(walk, folder)
        await walk.follow('pictures.next')
        await walk.read('check.question')
        await checkAndFreeze(page, walk.words)
        await chooseSmallest(walk)
        await waitForPack(walk)
        await readVerdict(walk)
        await handOver(walk, home)
      },
      STUDY + LONG,
    )
  })
})

/** What a person does on a page, by the words that she reads. */
interface Walker {
  readonly page: Page
  readonly words: Words
  readonly speak: (language: Language) => Promise<void>
  /** Reads what a step asks in her language, and with the page open in the other one too. */
  readonly read: (question: TextKey) => Promise<void>
  readonly press: (name: TextKey) => Promise<void>
  readonly button: (name: TextKey) => Locator
  /** Follows a link of the step, not of the frame around it. */
  readonly follow: (name: TextKey) => Promise<void>
}

function walker(page: Page, language: Language, other: Language): Walker {
  const words = wordsIn(language)
  const speak = (wished: Language): Promise<void> => page.getByText(words(`languages.${wished}`)).click()
  const isAsked = (question: TextKey, spoken: Language): Promise<void> =>
    page.getByRole('heading', { level: 1, name: wordsIn(spoken)(question) }).waitFor()
  const button = (name: TextKey): Locator => page.getByRole('button', { name: words(name) })
  return {
    page, words, speak, button,
    read: async (question) => {
      for (const spoken of [language, other, language]) {
        await speak(spoken)
        await isAsked(question, spoken)
      }
    },
    press: (name) => button(name).click(),
    follow: (name) => page.getByRole('main').getByRole('link', { name: words(name) }).first().click(),
  }
}

/** Draws the sample set, or makes a project and imports a folder. */
async function getPictures({ page, words, read, press }: Walker, folder: string | undefined): Promise<void> {
  if (folder === undefined) await press('projects.trySample')
  else {
    await makeProject(page, '軸受 外観検査', words)
    await importFolder(page, folder, words)
  }
  await page.getByRole('heading', { name: words('account.title') }).waitFor()
  await read('pictures.questions.held')
}

/** The smallest pack is made soonest, in as few minutes as are enough. */
async function chooseSmallest({ page, words, read, button }: Walker): Promise<void> {
  await page.getByText(words('size.loss')).waitFor()
  await read('size.question')
  await page.getByRole('slider').press('Home')
  const start = button('size.start').and(page.locator(':enabled'))
  const tooLong = page.getByText(words('size.tooLong'))
  await page.getByText(words('size.paceNames.minutes')).click()
  const field = page.getByRole('textbox', { name: words('size.minutes') })
  let minutes = 1
  do {
    await field.fill(String(minutes))
    await start.or(tooLong).waitFor()
    minutes += 1
  } while (await tooLong.isVisible())
  await start.click()
}

async function waitForPack({ page, words, read }: Walker): Promise<void> {
  await read('distill.question')
  const done = page.getByRole('status').filter({ hasText: words('jobs.statuses.succeeded') })
  await done.first().waitFor({ timeout: STUDY })
}

async function readVerdict({ page, words, read, follow }: Walker): Promise<void> {
  await follow('distill.toCompare')
  await page.getByRole('heading', { name: words('compare.bars.title') }).waitFor()
  await read('compare.question')
  await page.getByText(words('compare.basis')).first().waitFor()
}

async function handOver({ page, words, read, press, button, follow }: Walker, home: string): Promise<void> {
  await follow('common.goOn')
  await read('handOver.question')
  await press('nearest.start')
  await page.getByText(words('nearest.found')).waitFor()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('textbox', { name: words('signOff.signedBy') }).fill('品証 山田')
  await page.getByRole('textbox', { name: words('signOff.recipient') }).fill('提供先')
  await page.getByRole('textbox', { name: words('signOff.purpose') }).fill('外観検査')
  await page.getByText(words('signOff.confidentialities.limited')).click()
  await press('signOff.choose')
  await chooseFolder(page, home, words)
  await button('signOff.export').click()
  await page.getByRole('status').filter({ hasText: words('handed.title') }).waitFor()
  const [name = ''] = (await readdir(home)).filter((one) => one.endsWith('.joryu'))
  const written = await readFile(join(home, name))
  await page.getByText(createHash('sha256').update(written).digest('hex')).waitFor()
  await page.getByRole('table', { name: words('ledger.title') }).getByRole('cell', { name: '品証 山田' }).waitFor()
  expect(written.subarray(0, 2).toString()).toBe('PK')
}
