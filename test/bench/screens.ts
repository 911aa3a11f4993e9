/**
 * How smooth the screens are before a library of many pictures, in a real Chromium with tracing: a grid is scrolled and
 * its filters are switched, and each step is opened. `JORYU_BENCH_PICTURES` says of how many pictures, 100,000
 * otherwise; `JORYU_BENCH_LIBRARY` names a folder whose library is taken, or made there and kept for a next run.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findBrowser, usualPlaces } from '../../main/doors/browser/findBrowser.ts'
import { openLibrary } from '../../main/library/open.ts'
import { addCheck } from '../../main/library/repositories/checks.ts'
import { currentMembers } from '../../main/library/repositories/members.ts'
import { addressOf } from '../../renderer/place.ts'
import { steps, type Step } from '../../renderer/steps/step.ts'
import { frameCategories, percentile, smoothnessBetween, type Smoothness } from './frames.ts'
import { importMany } from './importMany.ts'

const MANY = Number(process.env['JORYU_BENCH_PICTURES'] ?? 100_000)
const KNOWN = process.env['JORYU_BENCH_LIBRARY']
const command = fileURLToPath(new URL('../../main/doors/cli/joryu.ts', import.meta.url))
const project = 'bench'
/** Pictures of a finding that the check of the library has. */
const FOUND = 2000
/** Times that each step is opened. */
const OPENINGS = 5
const SCROLL = { yDistance: -24_000, speed: 3000 }

/** Measures all and prints tables. @returns all figures */
export async function benchScreens(): Promise<unknown> {
  const folder = KNOWN ?? (await mkdtemp(join(tmpdir(), 'joryu-screens-')))
  try {
    if (!existsSync(join(folder, 'library'))) await makeLibrary(folder)
    return await measure(join(folder, 'library'))
  } finally {
    if (KNOWN === undefined) await rm(folder, { recursive: true })
  }
}

async function makeLibrary(folder: string): Promise<void> {
  await importMany(folder, MANY)
  using library = await openLibrary(join(folder, 'library'))
  const found = currentMembers(library.reader, 1).slice(0, FOUND).map(({ content }) =>
    ({ content, group: undefined, looksLike: undefined, probability: undefined }))
  addCheck(library.writer, 1, {
    fingerprint: '0'.repeat(64), pictures: MANY, classes: [], curves: [],
    findings: [{ code: 'blurred', sureness: 'likely' }],
  }, [found])
}

async function measure(library: string): Promise<unknown> {
  const door = spawn(process.execPath, [command, 'open', '--library', library, '--no-browser', '--lang', 'en'])
  let browser: Browser | undefined
  try {
    const [address, opened] = await Promise.all([addressFrom(door), openBrowser()])
    browser = opened
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const openings = await measureOpenings(page)
    const scrolling = await traced(browser, page, scroll)
    const switching = await traced(browser, page, switchFilters)
    tellOpenings(openings)
    tellSmoothness({ scrolling, switching })
    return { pictures: MANY, openings, scrolling, switching }
  } finally {
    await browser?.close()
    door.kill('SIGINT')
  }
}

/** Where the program says that the screens are. */
async function addressFrom(door: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let said = ''
  for (const output of [door.stdout, door.stderr]) {
    output?.on('data', (text: Buffer) => {
      said += text.toString()
      const [address] = /http:\/\/\S+/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
  }
  door.once('exit', () => reject(new Error(`The program has ended: ${said}`)))
  return promise
}

async function openBrowser(): Promise<Browser> {
  const environment = process.env
  const executablePath = await findBrowser(usualPlaces({ platform: process.platform, environment, home: homedir() }))
  if (executablePath === undefined) throw new Error('There is no Chromium here.')
  return chromium.launch({ executablePath, args: process.geteuid?.() === 0 ? ['--no-sandbox'] : [] })
}

/** Milliseconds from the wish for a step to the frame in which its content stands, several times each. */
async function measureOpenings(page: Page): Promise<Readonly<Record<string, readonly number[]>>> {
  const times = Object.fromEntries(steps.map((step): [Step, number[]] => [step, []]))
  await goTo(page, 'project')
  for (let round = 0; round < OPENINGS; round += 1) {
    for (const step of ['pictures', 'check', 'size', 'distill', 'compare', 'hand-over', 'project'] as const) {
      times[step]?.push(await goTo(page, step))
    }
  }
  return times
}

/** Until the step stands, and says nowhere that it is loading. */
async function goTo(page: Page, step: Step): Promise<number> {
  const hash = addressOf({ screen: 'project', project, step })
  if (new URL(page.url()).hash === hash) return 0
  return page.evaluate<number>(`new Promise((resolve) => {
    const before = document.querySelector('h1')?.textContent
    const start = performance.now()
    const look = () => {
      const isThere = document.querySelector('main h1') && document.querySelector('[aria-current="step"]') &&
        location.hash === ${JSON.stringify(hash)} && document.querySelector('h1').textContent !== before &&
        !/Loading/.test(document.querySelector('main').textContent)
      if (isThere) requestAnimationFrame(() => resolve(performance.now() - start))
      else requestAnimationFrame(look)
    }
    location.hash = ${JSON.stringify(hash)}
    requestAnimationFrame(look)
  })`)
}

async function traced(browser: Browser, page: Page, act: (page: Page) => Promise<void>): Promise<Smoothness> {
  await goTo(page, 'check')
  await page.getByRole('tab', { name: 'Pictures', exact: true }).click()
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await browser.startTracing(page, { categories: [...frameCategories] })
  // What moves all the time: so that each frame is drawn that could be, and a gap is a frame that was late.
  await page.evaluate(`{
    const dot = document.body.appendChild(document.createElement('div'))
    dot.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 4px; height: 4px'
    const move = (now) => {
      dot.style.background = now % 2 < 1 ? 'black' : 'white'
      dot.style.left = dot.style.left === '1px' ? '0' : '1px'
      window.ticking = requestAnimationFrame(move)
    }
    performance.mark('begun')
    requestAnimationFrame(move)
  }`)
  await act(page)
  await page.evaluate("performance.mark('ended'); cancelAnimationFrame(window.ticking)")
  return smoothnessBetween(await browser.stopTracing(), 'begun', 'ended')
}

async function scroll(page: Page): Promise<void> {
  const box = await page.getByRole('listbox').boundingBox()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.synthesizeScrollGesture', {
    x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 100, gestureSourceType: 'mouse', ...SCROLL,
  })
}

async function switchFilters(page: Page): Promise<void> {
  for (const filter of await page.getByRole('combobox').all()) {
    for (const index of [1, 0]) {
      await filter.selectOption({ index })
      await page.waitForTimeout(500)
    }
  }
}

function tellOpenings(openings: Readonly<Record<string, readonly number[]>>): void {
  console.log('| step | opened in, ms, median | worst |\n|---|---|---|')
  for (const [step, times] of Object.entries(openings)) {
    console.log(`| ${step} | ${percentile(times, 0.5).toFixed(0)} | ${percentile(times, 1).toFixed(0)} |`)
  }
}

function tellSmoothness(all: Readonly<Record<string, Smoothness>>): void {
  console.log('\n| of the grid | frames | between frames, ms, p95 | worst | work of the page a frame, ms, p95 |')
  console.log('|---|---|---|---|---|')
  for (const [name, { frames, p95Ms, worstMs, mainP95Ms }] of Object.entries(all)) {
    console.log(`| ${name} | ${frames} | ${p95Ms.toFixed(1)} | ${worstMs.toFixed(1)} | ${mainP95Ms.toFixed(1)} |`)
  }
}
