/**
 * How smooth the screens are before a library of many pictures, in a real Chromium: how long it takes to open each step
 * and to switch each filter, how long what they ask takes to be answered, and the frames while a grid is scrolled and
 * its filters are switched. `JORYU_BENCH_PICTURES` says of how many pictures, 100,000 otherwise; `JORYU_BENCH_LIBRARY`
 * names a folder whose library is taken, or made there and kept for a next run.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findBrowser, usualPlaces } from '../../main/doors/browser/findBrowser.ts'
import { openLibrary, type Library } from '../../main/library/open.ts'
import { renameClass, undoClassChange } from '../../main/services/classes.ts'
import { addressOf } from '../../renderer/place.ts'
import type { Step } from '../../renderer/steps/step.ts'
import { frameCategories, percentile, smoothnessBetween, type Smoothness } from './frames.ts'
import { hearCalls, tellCalls } from './heardCalls.ts'
import { measureQueries, tellQueries } from './importQueries.ts'
import { makeManyLibrary, PROJECT } from './manyLibrary.ts'
import { measureFilters } from './screenFilters.ts'

const MANY = Number(process.env['JORYU_BENCH_PICTURES'] ?? 100_000)
const KNOWN = process.env['JORYU_BENCH_LIBRARY']
const command = fileURLToPath(new URL('../../main/doors/cli/joryu.ts', import.meta.url))
/** In the order in which they are opened. */
const openedSteps = ['project', 'pictures', 'check', 'size', 'distill', 'compare', 'hand-over'] as const
/** Times that each step is opened, and each filter switched. */
const ROUNDS = 5
const SCROLL = { yDistance: -24_000, speed: 3000 }

/** Milliseconds by what was opened or switched, in the order in which it was. */
type Times = Readonly<Record<string, readonly number[]>>

/** Measures all and prints tables. @returns all figures */
export async function benchScreens(): Promise<unknown> {
  const folder = KNOWN ?? (await mkdtemp(join(tmpdir(), 'joryu-screens-')))
  const library = join(folder, 'library')
  try {
    if (!existsSync(library)) await makeManyLibrary(folder, MANY)
    const queries = await measureQueries(library)
    const screens = await withPage(library, measure)
    const changed = await afterChange(library)
    tellTimes('step, after a class was renamed', changed)
    tellQueries(queries)
    return { pictures: MANY, ...screens, changed, queries }
  } finally {
    if (KNOWN === undefined) await rm(folder, { recursive: true })
  }
}

async function measure(browser: Browser, page: Page): Promise<object> {
  const endCalls = await hearCalls(page)
  const openings = await measureOpenings(page, ROUNDS)
  await openGrid(page)
  const filters = await measureFilters(page, ROUNDS)
  const calls = await endCalls()
  const scrolling = await traced(browser, page, scroll)
  const switching = await traced(browser, page, switchFilters)
  tellTimes('step', openings)
  tellTimes('filter', filters)
  tellCalls(calls)
  tellSmoothness({ scrolling, switching })
  return { openings, filters, calls, scrolling, switching }
}

/** What no longer is as it was checked has to be looked at before that can be said. */
async function afterChange(folder: string): Promise<Times> {
  await changeLibrary(folder, (library) => renameClass(library.writer, { project: PROJECT, className: 'class 1' }, 'A'))
  try {
    return await withPage(folder, (_, page) => measureOpenings(page, 2))
  } finally {
    await changeLibrary(folder, (library) => undoClassChange(library.writer, PROJECT))
  }
}

async function changeLibrary(folder: string, change: (library: Library) => void): Promise<void> {
  using library = await openLibrary(folder)
  change(library)
}

/** Starts the program before a library, and a browser before it, and ends both. */
async function withPage<Result>(
  library: string,
  work: (browser: Browser, page: Page) => Promise<Result>,
): Promise<Result> {
  const door = spawn(process.execPath, [command, 'open', '--library', library, '--no-browser', '--lang', 'en'])
  const ended = new Promise((resolve) => door.once('exit', resolve))
  let browser: Browser | undefined
  try {
    const [address, opened] = await Promise.all([addressFrom(door), openBrowser()])
    browser = opened
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return await work(browser, page)
  } finally {
    await browser?.close()
    door.kill('SIGINT')
    await ended
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

/** Milliseconds from the wish for a step to the frame in which its content stands. */
async function measureOpenings(page: Page, rounds: number): Promise<Times> {
  const times = Object.fromEntries(openedSteps.map((step): [Step, number[]] => [step, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const step of openedSteps) times[step]?.push(await goTo(page, step))
  }
  return times
}

/** Until the step stands, and says nowhere that it is loading. */
async function goTo(page: Page, step: Step): Promise<number> {
  const hash = addressOf({ screen: 'project', project: PROJECT, step })
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

async function openGrid(page: Page): Promise<void> {
  await goTo(page, 'check')
  await page.getByRole('tab', { name: 'Pictures', exact: true }).click()
  await page.getByRole('listbox').getByRole('option').first().waitFor()
}

async function traced(browser: Browser, page: Page, act: (page: Page) => Promise<void>): Promise<Smoothness> {
  await openGrid(page)
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

function tellTimes(what: string, all: Times): void {
  console.log(`\n| ${what} | first, ms | median | worst |\n|---|---|---|---|`)
  for (const [name, times] of Object.entries(all)) {
    const [first = 0] = times
    const [half, worst] = [0.5, 1].map((part) => percentile(times, part).toFixed(0))
    console.log(`| ${name} | ${first.toFixed(0)} | ${half} | ${worst} |`)
  }
}

function tellSmoothness(all: Readonly<Record<string, Smoothness>>): void {
  console.log('\n| of the grid | frames | between frames, ms, p95 | worst | work of the page a frame, ms, p95 |')
  console.log('|---|---|---|---|---|')
  for (const [name, { frames, p95Ms, worstMs, mainP95Ms }] of Object.entries(all)) {
    console.log(`| ${name} | ${frames} | ${p95Ms.toFixed(1)} | ${worstMs.toFixed(1)} | ${mainP95Ms.toFixed(1)} |`)
  }
}
