import type { Locator, Page } from 'playwright-core'
import type { TextKey } from '../../renderer/text/screenText.ts'
import { wordsIn, type Words } from './screenWords.ts'

/** Milliseconds after which what a person waits for is given up. */
export const PATIENCE = 120_000

/** Makes a project on the list of projects, and waits for its first step. */
export async function makeProject(page: Page, name: string, words: Words = wordsIn('ja')): Promise<void> {
  const field = page.getByRole('textbox', { name: words('projects.name') })
  const more = page.getByRole('button', { name: words('projects.new') })
  await field.or(more).first().waitFor()
  if (await more.isVisible()) await more.click()
  await field.fill(name)
  await field.press('Enter')
  await page.getByRole('navigation', { name: words('frame.steps') }).waitFor()
}

/** Goes to a step of the project. */
export async function goToStep(page: Page, step: string): Promise<void> {
  await page.getByRole('navigation', { name: '手順' }).getByRole('link', { name: step }).click()
}

/** Walks through the dialog by keyboard alone, from the root down, and chooses the folder. */
export async function chooseFolder(page: Page, path: string, words: Words = wordsIn('ja')): Promise<void> {
  const way = page.getByRole('navigation', { name: words('folder.path') })
  const dialog = page.getByRole('dialog').filter({ has: way })
  await way.getByRole('button', { name: '/', exact: true }).click()
  const list = dialog.getByRole('listbox')
  for (const name of path.split('/').filter((part) => part !== '')) {
    const entry = list.getByRole('option', { name, exact: true })
    await entry.waitFor()
    await list.press('Home')
    while ((await entry.getAttribute('aria-selected')) !== 'true') await list.press('ArrowDown')
    await list.press('Enter')
    const here = dialog.locator('[aria-current="location"]')
    await here.filter({ hasText: new RegExp(`^\\s*${RegExp.escape(name)}\\s*$`) }).waitFor()
  }
  await dialog.getByRole('button', { name: words('folder.choose') }).click()
}

/** Imports a folder into the project on the screen, as the program proposes to read it, and waits for the account. */
export async function importFolder(page: Page, path: string, words: Words = wordsIn('ja')): Promise<void> {
  const first = page.getByRole('button', { name: words('pictures.choose') })
  await first.or(page.getByRole('button', { name: words('pictures.chooseMore') })).first().click()
  await chooseFolder(page, path, words)
  await page.getByRole('button', { name: words('look.import') }).click()
  await page.getByRole('heading', { name: words('account.title') }).waitFor({ timeout: PATIENCE })
}

/**
 * Looks through the pictures of the project, on the step where that is done, freezes them and goes on to the sizes.
 * Pictures on both sides that look alike are put on one, as the program proposes.
 */
export async function checkAndFreeze(page: Page, words: Words = wordsIn('ja')): Promise<void> {
  const button = (name: TextKey): Locator => page.getByRole('button', { name: words(name) })
  await button('check.run').click()
  await button('check.freeze').or(button('check.freezeDespite')).click({ timeout: PATIENCE })
  const onward = page.getByRole('main').getByRole('link', { name: words('check.goOn') })
  await button('check.leaksSplit').or(onward).waitFor({ timeout: PATIENCE })
  if (await button('check.leaksSplit').isVisible()) await button('check.leaksSplit').click()
  await onward.click({ timeout: PATIENCE })
}

/** Starts a distillation of the size that is proposed, as soon as it is known how long it takes. */
export async function distillProposedSize(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'この大きさで蒸留する' }).click({ timeout: PATIENCE })
}

/** The distillation that was asked for last. */
export function newestJob(page: Page): Locator {
  return page.getByRole('article', { name: '蒸留' }).first()
}

/** Waits until a job stands so. */
export async function stands(job: Locator, status: string): Promise<void> {
  await job.getByRole('status').filter({ hasText: status }).waitFor({ timeout: PATIENCE })
}

/** Waits until a job has done some of a stage, and tells how much. */
export async function progressOf(job: Locator, stage: string): Promise<number> {
  await job.locator('[aria-current="step"]').filter({ hasText: stage }).waitFor({ timeout: PATIENCE })
  const figures = job.getByText(/^[1-9][\d,]* \/ [\d,]+$/)
  await figures.waitFor({ timeout: PATIENCE })
  return Number((await figures.innerText()).replaceAll(',', '').split(' ')[0])
}
