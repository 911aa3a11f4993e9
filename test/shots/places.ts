import type { Page } from 'playwright-core'
import { addressOf, type Place } from '../../renderer/place.ts'
import { steps, type Step } from '../../renderer/steps/step.ts'
import type { TextKey } from '../../renderer/text/screenText.ts'
import type { Language } from '../../shared/text/language.ts'
import { wordsIn } from '../support/screenWords.ts'

/** Something to take a picture of. */
export interface Shot {
  readonly name: string
  readonly place: Place
  /** Opens something there, or waits for it. */
  readonly open?: (page: Page) => Promise<void>
}

const menu = { name: /^(メニュー|Menu)$/ }

/** Opens what an entry of the menu leads to. */
function fromMenu(entry: RegExp): NonNullable<Shot['open']> {
  return async (page) => {
    await page.getByRole('button', menu).click()
    await page.getByRole('menuitem', { name: entry }).click()
    await page.getByRole('dialog').waitFor()
  }
}

/** Milliseconds for what is computed before a step has anything to show. */
const PATIENCE = 180_000

/** Sizes are forecast and plans are timed before there is anything to choose. */
async function waitForPlans(page: Page): Promise<void> {
  await page.getByRole('slider').first().waitFor({ timeout: PATIENCE })
  await page.locator('.action .primary:enabled').waitFor({ timeout: PATIENCE })
}

const list: Place = { screen: 'projects' }

/** Every step of a project, in its order, and what lies around them. */
export function shotsOf(project: string): readonly Shot[] {
  return [
    { name: '0-projects', place: list },
    ...steps.map((step, at): Shot => ({
      name: `${at + 1}-${step}`,
      place: { screen: 'project', project, step },
      ...(step === 'size' && { open: waitForPlans }),
    })),
    { name: '8-settings', place: list, open: fromMenu(/^(設定|Settings)$/) },
    { name: '9-licenses', place: list, open: fromMenu(/^(ライセンス|Licenses)$/) },
  ]
}

/** A shot of a window: what begins with the heading, or the top of the page. */
export interface WindowShot extends Shot {
  readonly from?: TextKey
  /** Only the section of the heading: what stands above tells where files of this PC are. */
  readonly isAlone?: boolean
}

/** The way from pictures to a pack, as README tells it. */
export function tourOf(project: string): readonly WindowShot[] {
  const at = (step: Step): Place => ({ screen: 'project', project, step })
  return [
    { name: '1-pictures', place: at('pictures') },
    { name: '2-check', place: at('check') },
    { name: '3-size', place: at('size'), open: waitForPlans },
    { name: '4-distill', place: at('distill'), from: 'distill.picturesLast', isAlone: true },
    { name: '5-verdict', place: at('compare') },
    { name: '6-compare', place: at('compare'), from: 'compare.bars.title' },
    { name: '7-originals', place: at('hand-over'), open: findNearest, from: 'nearest.title' },
  ]
}

async function findNearest(page: Page): Promise<void> {
  await page.getByRole('button', { name: wordsIn('en')('nearest.start') }).click()
  await page.getByText(wordsIn('en')('nearest.found')).waitFor()
}

/** Goes to the list of projects, and switches the language there. */
export async function speak(page: Page, language: Language): Promise<void> {
  await goTo(page, { place: list })
  await page.getByRole('radio', { name: language === 'ja' ? '日本語' : 'English' }).check({ force: true })
}

/** Goes there; whatever lay over the page is gone afterwards. */
export async function goTo(page: Page, { place, open }: Pick<Shot, 'place' | 'open'>): Promise<void> {
  const origin = page.url().replace(/#.*/, '')
  await page.goto(origin + addressOf(place))
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await open?.(page)
}
