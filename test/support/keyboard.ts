import type { Locator, Page } from 'playwright-core'
import { focusedName, focusOf } from '../component/stage/page/focus.ts'
import { PATIENCE } from './walkScreens.ts'

/** Presses after which something counts as out of reach. */
const MOST_PRESSES = 250

/** A person at the screens who has nothing but a keyboard. */
export interface Typist {
  /** Goes on by Tab until something has the focus, and sees it. */
  readonly reach: (target: Locator) => Promise<void>
  /** Goes there, and presses Enter. */
  readonly enter: (target: Locator) => Promise<void>
  /** Goes there, and presses the space bar: what is ticked, or chosen among several. */
  readonly tick: (target: Locator) => Promise<void>
  /** Goes there, and writes. */
  readonly write: (target: Locator, text: string) => Promise<void>
  readonly press: (key: string) => Promise<void>
  /** Chooses the folder in the dialog that is open, from wherever it stands. */
  readonly chooseFolder: (path: string) => Promise<void>
}

export function typistAt(page: Page): Typist {
  const { keyboard } = page

  async function reach(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached', timeout: PATIENCE })
    const passed: string[] = []
    for (let press = 0; press < MOST_PRESSES; press += 1) {
      const { isHere, isMarked } = await target.evaluate(focusOf)
      if (isHere) {
        if (!isMarked) throw new Error(`Nothing shows that ${String(target)} has the focus.`)
        await requireInside(page, target)
        return
      }
      await keyboard.press('Tab')
      passed.push(await page.evaluate(focusedName))
    }
    throw new Error(`Tab does not lead to ${String(target)}, but to: ${[...new Set(passed)].join(' | ')}`)
  }

  const typist: Typist = {
    reach,
    press: (key) => keyboard.press(key),
    enter: async (target) => {
      await reach(target)
      await keyboard.press('Enter')
    },
    tick: async (target) => {
      await reach(target)
      await keyboard.press(' ')
    },
    write: async (target, text) => {
      await reach(target)
      await keyboard.press('ControlOrMeta+a')
      await keyboard.insertText(text)
    },
    chooseFolder: async (path) => {
      const dialog = page.getByRole('dialog', { name: 'フォルダーを選ぶ' })
      const here = dialog.locator('[aria-current="location"]')
      await here.waitFor()
      while ((await here.innerText()).trim() !== '/') {
        const before = await here.innerText()
        await keyboard.press('Backspace')
        await dialog.getByText(before, { exact: true }).and(here).waitFor({ state: 'detached' })
      }
      for (const name of path.split('/').filter((part) => part !== '')) {
        const entry = dialog.getByRole('option', { name, exact: true })
        await entry.waitFor()
        await keyboard.press('Home')
        while ((await entry.getAttribute('aria-selected')) !== 'true') await keyboard.press('ArrowDown')
        await keyboard.press('Enter')
        await here.filter({ hasText: new RegExp(`^\\s*${RegExp.escape(name)}\\s*$`) }).waitFor()
      }
      await typist.enter(dialog.getByRole('button', { name: `「${path.split('/').at(-1) ?? ''}」を選ぶ` }))
    },
  }
  return typist
}

/** Whoever cannot see where she is, is lost. */
async function requireInside(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox()
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const isInside = box !== null && box.x < width && box.y < height && box.x + box.width > 0 && box.y + box.height > 0
  if (!isInside) throw new Error(`${String(target)} has the focus outside of the window.`)
}
