import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Machine } from '../../services/library.ts'
import { findBrowser, usualPlaces } from './findBrowser.ts'

/** Milliseconds in which a browser that cannot show anything ends: one that shows a page, or hands it on, does not. */
const TRIAL = 1500

/** How a page was shown: in a window of its own, in the browser that the system prefers, or not at all. */
export type Shown = { readonly by: 'app'; readonly browser: string } | { readonly by: 'system' | 'nobody' }

/** Shows an address to the person at this PC. @param home where the window keeps a profile of its own */
export async function showPage(address: string, home: string, machine: Machine): Promise<Shown> {
  const browser = await findBrowser(usualPlaces(machine))
  if (browser !== undefined && (await starts(browser, appArguments(address, join(home, 'browser'))))) {
    return { by: 'app', browser }
  }
  const opener = systemOpener(address, machine)
  return { by: opener !== undefined && (await starts(...opener)) ? 'system' : 'nobody' }
}

/** A window of the program alone, which asks for nothing from elsewhere. */
function appArguments(address: string, profile: string): readonly string[] {
  return [
    `--app=${address}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check',
    '--disable-background-networking', '--disable-component-update', '--disable-default-apps', '--disable-sync',
    '--disable-domain-reliability', '--no-pings',
  ]
}

/** How a system shows an address in the browser that it prefers; undefined where there is no screen. */
function systemOpener(
  address: string,
  { platform, environment }: Machine,
): readonly [program: string, args: readonly string[]] | undefined {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]]
  if (platform === 'darwin') return ['open', [address]]
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open', [address]] : undefined
}

/** Starts a program that goes on without this one. @returns whether it could, and did not fail at once */
async function starts(program: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(program, args, { detached: true, stdio: 'ignore' })
  child.unref()
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
  const trial = new AbortController()
  const isUp = await Promise.race([ended, wait(TRIAL, true, { signal: trial.signal })])
  trial.abort()
  return isUp
}
