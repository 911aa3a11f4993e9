/**
 * Takes the pictures of README's tour, in English, as a window of 1366 x 768 shows them, into docs/tour/. With
 * `--library`, it does so in that library.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { scrollToSection } from '../component/stage/page/scrollToSection.ts'
import { settle } from '../component/stage/page/settle.ts'
import { wordsIn } from '../support/screenWords.ts'
import { prepareLibrary } from './library.ts'
import { goTo, speak, tourOf } from './places.ts'
import { openProgram } from './program.ts'

const folder = resolve(import.meta.dirname, '../../docs/tour')
const kept = resolve(import.meta.dirname, '../../shots/library')

/** Few colors are enough for a screen, and keep its picture small. */
async function write(seen: Page | Locator, name: string): Promise<void> {
  const picture = sharp(await seen.screenshot()).png({ palette: true, quality: 90, effort: 10 })
  await writeFile(join(folder, `${name}.png`), await picture.toBuffer())
}

const { values: { library } } = parseArgs({ options: { library: { type: 'string' } } })
await mkdir(folder, { recursive: true })
await using prepared = await prepareLibrary(library, kept)
await using program = await openProgram(prepared.library)
const { page } = program
await page.setViewportSize({ width: 1366, height: 768 })
await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
await speak(page, 'en')
for (const { name, from, isAlone, ...shot } of tourOf(prepared.project)) {
  await goTo(page, shot)
  await page.evaluate(settle)
  const heading = from && page.getByRole('heading', { name: wordsIn('en')(from) })
  await heading?.evaluate(scrollToSection)
  await page.evaluate(settle)
  await write(isAlone && heading ? page.locator('section').filter({ has: heading }).last() : page, name)
  console.log(`${name}.png`)
}
