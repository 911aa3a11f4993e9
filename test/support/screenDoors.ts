import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { spawnSync } from 'node:child_process'
import { _electron, chromium, type Browser, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { findBrowser, usualPlaces } from '../../main/doors/browser/findBrowser.ts'
import { electronProgram } from '../../main/doors/start/electronProgram.ts'
import { startJoryu } from './runJoryu.ts'

const root = resolve(import.meta.dirname, '../..')

/** The program as a person has it in front of her. */
export interface OpenProgram {
  readonly page: Page
  readonly pid: number
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>
}

/** A way into the program. */
export interface ScreenDoor {
  readonly name: string
  /** Whether this machine has what it needs. */
  readonly isThere: boolean
  /** @param home where settings and data are */
  readonly open: (home: string) => Promise<OpenProgram>
}

const machine = { platform: process.platform, environment: process.env, home: homedir() }
const browserProgram = await findBrowser(usualPlaces(machine))
const electron = await electronProgram(join(root, 'node_modules/electron'))

/** Every way in: the same tests go through each. */
export const screenDoors: readonly ScreenDoor[] = [
  { name: 'a browser (Edge, Chrome or Chromium)', isThere: browserProgram !== undefined, open: openInBrowser },
  { name: 'Electron (its program was fetched)', isThere: electron !== undefined, open: openInElectron },
]

/** Builds the screens, where they are missing or old. */
export function buildScreens(): void {
  const build = join(root, 'resources/setup/build.mjs')
  const { status, stderr } = spawnSync(process.execPath, [build], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** The process that works for a job; undefined while none does. */
export function engineOf(pid: number): number | undefined {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter((one) => one !== '')
  return children.map(Number).find((child) => /tasks\/entry|node\.mojom\.NodeService/.test(commandOf(child)))
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    // It has just ended.
    return ''
  }
}

async function openInBrowser(home: string): Promise<OpenProgram> {
  const { child, ended, said } = startJoryu(home, 'open', '--library', home, '--no-browser', '--lang', 'ja')
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  let text = ''
  child.stdout?.on('data', (part: string) => (text += part))
  await said('\nhttp://')
  const [address] = /http:\S+(?=\s)/.exec(text) ?? []
  if (address === undefined || child.pid === undefined) throw new Error(`no address: ${text}`)
  const page = await newPage()
  await page.goto(address)
  return { page, pid: child.pid, kill }
}

async function newPage(): Promise<Page> {
  const browser: Browser = await chromium.launch({
    ...(browserProgram !== undefined && { executablePath: browserProgram }),
    // Root has no sandbox of Chromium's.
    args: process.geteuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  onTestFinished(() => browser.close())
  return (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
}

async function openInElectron(home: string): Promise<OpenProgram> {
  const program = await _electron.launch({
    ...(electron !== undefined && { executablePath: electron }),
    args: [root, ...(process.geteuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, HOME: home, XDG_DATA_HOME: home, LOCALAPPDATA: home, LC_ALL: 'ja_JP.UTF-8' },
  })
  const kill = async (): Promise<void> => {
    const ended = program.waitForEvent('close')
    program.process().kill('SIGKILL')
    await ended
  }
  onTestFinished(() => program.close())
  const { pid } = program.process()
  if (pid === undefined) throw new Error('Electron has no process.')
  return { page: await program.firstWindow(), pid, kill }
}
