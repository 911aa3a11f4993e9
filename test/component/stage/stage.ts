/**
 * The real screens, in a real Chromium, on a program that a test scripts. In five lines:
 *
 * 1. `await onStage({ place: { screen: 'projects' }, answers: { 'projects.list': [...] } })` opens a place of the
 *    program; `await onComponent({ component: 'components/Icon.vue', props: { name: 'plus' } })` opens one component.
 * 2. `language` ('ja'), `scheme` ('light'), `viewport` (1366 x 768) and `door` ('browser', or 'window', where files can
 *    be dropped) may be said. An answer is a value, a function of the input, `refuse(problem)` or `keepWaiting`.
 * 3. `stage.page` is Playwright's: look for roles and words, as a person does. `stage.asked('jobs.start')` is what was
 *    asked for, `stage.tell('jobs.news', ...)` tells something, `stage.answer({ ... })` changes answers, `stage.lose()`
 *    breaks the connection, and `stage.emitted` is what a component has told whoever uses it.
 * 4. `await expectNoViolations(stage.page)` and `await expectNothingCutOff(stage.page)` look at what is shown.
 * 5. A call without an answer, a value against the contract, and an error in the console fail the test by themselves.
 */
import { createHash } from 'node:crypto'
import type { Page, Route } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { readPageFile } from '../../../main/doors/pages/pageFile.ts'
import { pageHeaders } from '../../../main/doors/pages/pageHeaders.ts'
import { addressOf, type Place } from '../../../renderer/place.ts'
import type { FromProgram, ToProgram } from '../../../shared/contract/envelopes.ts'
import type { Language } from '../../../shared/text/language.ts'
import { newContext, type Scheme, type Viewport } from './browser.ts'
import { layBridge } from './page/bridge.ts'
import type { Mounting } from './page/component.ts'
import { stageFolder, stagePages } from './places.ts'
import { createScriptedProgram, type Answers, type ScriptedProgram } from './scriptedProgram.ts'
import { usualAnswers } from './usualAnswers.ts'

/** How the screens are opened. */
interface Setting {
  readonly language?: Language
  readonly scheme?: Scheme
  readonly viewport?: Viewport
  /** The way into the program: a window of the system knows where dropped files are. */
  readonly door?: 'browser' | 'window'
  /** Beside what every screen asks for. */
  readonly answers?: Answers
}

/** Something that an opened component has told whoever uses it. */
export interface Emitted {
  readonly event: string
  readonly values: readonly unknown[]
}

/** What a test has in its hands. */
export interface Stage extends Pick<ScriptedProgram, 'asked' | 'tell' | 'answer'> {
  readonly page: Page
  readonly emitted: readonly Emitted[]
  /** Breaks the connection of a browser; it is tried again after a second. */
  readonly lose: () => Promise<void>
}

/** Milliseconds after which what does not appear is given up. */
const PATIENCE = 10_000

const origin = 'http://127.0.0.1'
const headers = pageHeaders("'self'")

/** Opens a place of the program. */
export async function onStage(setting: Setting & { readonly place: Place }): Promise<Stage> {
  const stage = await prepare(setting)
  await stage.page.goto(`${origin}/${stagePages.app}${addressOf(setting.place)}`)
  return stage
}

/** Opens one component; `content` is the text between its tags. */
export async function onComponent(setting: Setting & {
  readonly component: string
  readonly props?: Readonly<Record<string, unknown>>
  readonly content?: string
}): Promise<Stage> {
  const stage = await prepare(setting)
  const { component, props = {}, content, language = 'ja' } = setting
  const mounting: Mounting = { component, props, content, language }
  await stage.page.addInitScript(`window.mounting = ${JSON.stringify(mounting)}`)
  await stage.page.goto(`${origin}/${stagePages.component}`)
  return stage
}

async function prepare({
  language = 'ja', scheme = 'light', viewport = { width: 1366, height: 768 }, door = 'browser', answers = {},
}: Setting): Promise<Stage> {
  const context = await newContext({ language, scheme, viewport })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const emitted: Emitted[] = []
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.route('**', handOut)
  await page.exposeFunction('hearEmitted', (event: string, values: readonly unknown[]) => {
    emitted.push({ event, values })
  })
  const all = { ...usualAnswers(language), ...answers }
  const { program, lose } = door === 'browser' ? await bySocket(page, all) : await byBridge(page, all)
  onTestFinished(async () => {
    await context.close()
    const mistakes = [...program.mistakes, ...errors]
    if (mistakes.length > 0) throw new Error(`On the stage: ${mistakes.join('\n')}`)
  })
  return { page, emitted, lose, asked: program.asked, tell: program.tell, answer: program.answer }
}

type Way = { readonly program: ScriptedProgram; readonly lose: () => Promise<void> }

async function bySocket(page: Page, answers: Answers): Promise<Way> {
  let send: (message: FromProgram) => void = () => undefined
  let close = async (): Promise<void> => undefined
  const program = createScriptedProgram(answers, (message) => send(message))
  await page.routeWebSocket('**/socket', (socket) => {
    send = (message) => socket.send(JSON.stringify(message))
    close = () => socket.close()
    // The screens send what the types of the contract say.
    socket.onMessage((text) => program.receive(JSON.parse(String(text)) as ToProgram))
  })
  return { program, lose: () => close() }
}

async function byBridge(page: Page, answers: Answers): Promise<Way> {
  const program = createScriptedProgram(answers, (message) => {
    page.evaluate(`window.tellScreen(${JSON.stringify(message)})`).catch(() => undefined)
  })
  await page.exposeFunction('sendToProgram', program.receive)
  await page.addInitScript(layBridge)
  return { program, lose: () => Promise.reject(new Error('A window of the system is never without its program.')) }
}

/** A file of the stage, or, for whatever picture is asked for, a picture. */
async function handOut(route: Route): Promise<void> {
  const { pathname, href } = new URL(route.request().url())
  const file = await readPageFile(pathname, stageFolder)
  if (file !== undefined) await route.fulfill({ body: Buffer.from(file.bytes), contentType: file.type, headers })
  else if (route.request().resourceType() === 'image') {
    await route.fulfill({ body: pictureFor(href), contentType: 'image/svg+xml', headers })
  } else await route.fulfill({ status: 404 })
}

/** Of each address another one, and always the same. */
function pictureFor(address: string): string {
  const [tone = 0, x = 0, y = 0] = createHash('sha256').update(address).digest()
  return '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96">' +
    `<rect width="96" height="96" fill="hsl(210 8% ${35 + (tone % 40)}%)"/>` +
    `<circle cx="${20 + (x % 56)}" cy="${20 + (y % 56)}" r="12" fill="hsl(210 10% 20%)"/></svg>`
}
