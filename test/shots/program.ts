import { homedir } from 'node:os'
import { chromium, type Page } from 'playwright-core'
import { findBrowser, usualPlaces } from '../../main/doors/browser/findBrowser.ts'
import { startJoryu } from '../support/runJoryu.ts'

/** Milliseconds after which a page that does not come is given up. */
const PATIENCE = 120_000

/** The program in front of a person. */
export interface OpenProgram extends AsyncDisposable {
  readonly page: Page
}

/** Opens the program through the browser door. */
export async function openProgram(library: string): Promise<OpenProgram> {
  const { child, ended, said } = startJoryu(library, 'open', '--library', library, '--no-browser', '--lang', 'ja')
  let text = ''
  child.stdout?.on('data', (part: string) => (text += part))
  await said('\nhttp://')
  const [address] = /http:\S+(?=\s)/.exec(text) ?? []
  if (address === undefined) throw new Error(`no address: ${text}`)
  const executablePath = await findBrowser(usualPlaces({
    platform: process.platform, environment: process.env, home: homedir(),
  }))
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    // Root has no sandbox of Chromium's.
    args: process.geteuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await browser.newPage({ reducedMotion: 'reduce', timezoneId: 'Asia/Tokyo' })
  page.setDefaultTimeout(PATIENCE)
  await page.goto(address)
  return {
    page,
    [Symbol.asyncDispose]: async () => {
      await browser.close()
      child.kill()
      await ended
    },
  }
}
