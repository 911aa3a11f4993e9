import { homedir } from 'node:os'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { afterAll, beforeEach } from 'vitest'
import { findBrowser, usualPlaces } from '../../../main/doors/browser/findBrowser.ts'
import type { Language } from '../../../shared/text/language.ts'

export type Scheme = 'light' | 'dark'
export interface Viewport {
  readonly width: number
  readonly height: number
}

const program = await findBrowser(usualPlaces({
  platform: process.platform, environment: process.env, home: homedir(),
}))

// The tests of a file that opens the stage are skipped where this machine has no browser for it.
beforeEach(({ skip }) => skip(program === undefined, 'no browser'))

let browser: Promise<Browser> | undefined

/** One for all tests of a file. */
function theBrowser(): Promise<Browser> {
  return browser ??= chromium.launch({
    ...(program !== undefined && { executablePath: program }),
    // Root has no sandbox of Chromium's.
    args: process.geteuid?.() === 0 ? ['--no-sandbox'] : [],
  })
}

afterAll(async () => {
  await (await browser)?.close()
})

/** As a new window of a person who has asked for little motion: nothing moves while a test looks at it. */
export async function newContext({ language, scheme, viewport }: {
  readonly language: Language
  readonly scheme: Scheme
  readonly viewport: Viewport
}): Promise<BrowserContext> {
  return (await theBrowser()).newContext({
    viewport,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
  })
}
