import { readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { elsewhere } from '../support/elsewhere.ts'
import { LONG } from '../support/runJoryu.ts'
import { buildScreens, screenDoors } from '../support/screenDoors.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeTinyPictures } from '../support/tinyPictures.ts'
import { importFolder, makeProject } from '../support/walkScreens.ts'

beforeAll(buildScreens)

const attempts = readFileSync(resolve(import.meta.dirname, '../fixtures/screens/attempts.js'), 'utf8')

/** What a script on the page would try to reach somebody, or to run what is a text. @returns what came of each */
function tryEverything(page: Page, address: string): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(`(${attempts})(${JSON.stringify(address)})`)
}

describe.each(screenDoors)('through $name', ({ name, isThere, open }) => {
  const testHere = test.runIf(isThere && process.platform === 'linux')

  testHere('a page reaches nobody else, and runs nothing that is a text', async () => {
    const { page } = await open(await temporaryFolder())
    await page.getByRole('heading', { name: 'プロジェクト', exact: true }).waitFor()
    const { address, visits } = await elsewhere()
    const came = await tryEverything(page, address)
    expect(came).toEqual(Object.fromEntries(Object.keys(came).map((key) => [key, 'refused'])))
    expect(visits).toEqual([])
  }, LONG)

  test.runIf(isThere && name.startsWith('Electron'))('a page leads nowhere and opens no window', async () => {
    const { page } = await open(await temporaryFolder())
    const { address, visits } = await elsewhere()
    expect(await page.evaluate(`window.open('${address}') === null`)).toBe(true)
    await page.evaluate(`location.assign('${address}')`)
    await page.getByRole('heading', { name: 'プロジェクト', exact: true }).waitFor()
    expect(visits).toEqual([])
  }, LONG)

  testHere('what names hold is text, wherever they are shown', async () => {
    const evil = '<img src=x onerror="document.title=1">'
    const home = await temporaryFolder()
    const pictures = join(home, `a${evil}`)
    await writeTinyPictures(pictures, 4)
    await mkdir(join(pictures, evil))
    await writeFile(join(pictures, evil, `${evil}.png`), 'no picture')
    const { page } = await open(home)
    await makeProject(page, evil)
    await importFolder(page, pictures)
    await page.getByText('読み込めなかったファイル').click()
    await page.getByText(`${evil}/${evil}.png`, { exact: true }).waitFor()
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    expect(await page.title()).toBe(`画像 - ${evil} - Joryu 蒸留`)
  }, LONG)

  testHere('both languages are switched live, and the choice stays', async () => {
    const { page } = await open(await temporaryFolder())
    await page.getByRole('heading', { name: '最初のプロジェクトを作りましょう' }).waitFor()
    await page.getByRole('radio', { name: 'English' }).check({ force: true })
    await page.getByRole('heading', { name: 'Create your first project' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.reload()
    await page.getByRole('heading', { name: 'Create your first project' }).waitFor()
  }, LONG)

  testHere('a folder that is gone is told in the dialog, which goes on', async () => {
    const home = await temporaryFolder()
    await mkdir(join(home, 'gone'))
    const { page } = await open(home)
    await makeProject(page, '軸受')
    await page.getByRole('button', { name: 'フォルダーを選ぶ' }).click()
    const dialog = page.getByRole('dialog')
    const crumbs = dialog.getByRole('navigation', { name: '現在の場所' })
    await crumbs.getByRole('button', { name: '/', exact: true }).click()
    for (const name of home.split('/').slice(1)) await dialog.getByRole('option', { name, exact: true }).dblclick()
    const option = dialog.getByRole('option', { name: 'gone', exact: true })
    await option.waitFor()
    await rm(join(home, 'gone'), { recursive: true })
    await option.dblclick()
    await dialog.getByRole('alert').filter({ hasText: '見つかりません' }).waitFor()
    await dialog.getByRole('listbox').press('Backspace')
    await dialog.getByRole('option', { name: home.split('/').at(-1) ?? '', exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }, LONG)
})
