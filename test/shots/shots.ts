/**
 * Takes a picture of every step in both languages, light and dark, on a small and on a large screen, into shots/; looks
 * for what axe calls serious and for text that is cut off, and ends with 1 where there is any. With `--library`, it
 * does so in that library; with words, only for the shots whose names begin with one of them.
 */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import type { Language } from '../../shared/text/language.ts'
import { pageHeight } from '../component/stage/page/pageHeight.ts'
import { settle } from '../component/stage/page/settle.ts'
import { cutOffOn, violationsOf } from '../component/stage/seen.ts'
import { prepareLibrary } from './library.ts'
import { goTo, shotsOf, speak, type Shot } from './places.ts'
import { openProgram } from './program.ts'

const folder = resolve(import.meta.dirname, '../../shots')
const languages: readonly Language[] = ['ja', 'en']
const schemes = ['light', 'dark'] as const
const viewports = [{ width: 1366, height: 768 }, { width: 1920, height: 1080 }]

/** What is wrong on a picture, one line each. */
interface Seen {
  readonly file: string
  readonly wrong: readonly string[]
}

async function take(page: Page, shot: Shot, ending: string): Promise<Seen> {
  const file = `${shot.name}-${ending}.png`
  try {
    await goTo(page, shot)
    await page.evaluate(settle)
    await stretch(page)
    await page.screenshot({ path: join(folder, file) })
    return { file, wrong: [...(await violationsOf(page)), ...(await cutOffOn(page))] }
  } catch (error) {
    // The other pictures are taken all the same.
    return { file, wrong: [String(error)] }
  }
}

/** Makes the window as high as the page: what sticks to its end stands there, and not in the middle of the picture. */
async function stretch(page: Page): Promise<void> {
  const size = page.viewportSize()
  const height = await page.evaluate(pageHeight)
  if (size !== null && height > size.height) await page.setViewportSize({ width: size.width, height })
  await page.evaluate(settle)
}

async function takeAll(page: Page, shots: readonly Shot[]): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for (const language of languages) {
    await speak(page, language)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const viewport of viewports) {
        for (const shot of shots) {
          await page.setViewportSize(viewport)
          seen.push(await take(page, shot, `${language}-${colorScheme}-${viewport.width}`))
        }
      }
    }
  }
  return seen
}

/** A line for each picture, and below, once, each thing that is wrong with where it was seen. */
function tell(seen: readonly Seen[]): void {
  const widest = Math.max(...seen.map(({ file }) => file.length))
  for (const { file, wrong } of seen) {
    console.log(`${file.padEnd(widest)}  ${wrong.length === 0 ? 'good' : `${wrong.length} wrong`}`)
  }
  for (const line of new Set(seen.flatMap(({ wrong }) => wrong))) {
    const files = seen.filter(({ wrong }) => wrong.includes(line)).map(({ file }) => file)
    console.log(`\n${line.replaceAll(/\s+/g, ' ')}\n    on ${files.length}: ${files.slice(0, 3).join(', ')}`)
  }
  const bad = seen.filter(({ wrong }) => wrong.length > 0)
  console.log(`\n${seen.length} pictures in ${folder}, ${bad.length} of them with something wrong`)
}

const { values: { library }, positionals } = parseArgs({
  options: { library: { type: 'string' } }, allowPositionals: true,
})
await mkdir(folder, { recursive: true })
await using prepared = await prepareLibrary(library, join(folder, 'library'))
await using program = await openProgram(prepared.library)
const wanted = shotsOf(prepared.project).filter(({ name }) =>
  positionals.length === 0 || positionals.some((beginning) => name.startsWith(beginning)))
const seen = await takeAll(program.page, wanted)
tell(seen)
process.exitCode = seen.some(({ wrong }) => wrong.length > 0) ? 1 : 0
