import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBrowser, usualPlaces } from '../../../../main/doors/browser/findBrowser.ts'
import { showPage } from '../../../../main/doors/browser/showPage.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const address = 'http://127.0.0.1:1/open?token=x'

describe('a browser', () => {
  test('is looked for where Windows has it, Edge first', () => {
    const environment = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', 'ProgramFiles': 'C:\\Program Files' }
    const places = usualPlaces({ platform: 'win32', environment, home: 'C:\\Users\\taro' })
    expect(places[0]).toBe('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe')
    expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe')
  })

  test('is looked for where macOS has it', () => {
    const places = usualPlaces({ platform: 'darwin', environment: {}, home: '/Users/taro' })
    expect(places[0]).toBe('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge')
    expect(places).toContain('/Users/taro/Applications/Chromium.app/Contents/MacOS/Chromium')
  })

  test('is looked for along the path of Linux', () => {
    const places = usualPlaces({ platform: 'linux', environment: { PATH: '/usr/bin::/snap/bin' }, home: '/home/taro' })
    expect(places).toContain('/snap/bin/chromium')
    expect(places.some((place) => place.startsWith('chromium'))).toBe(false)
  })

  test.skipIf(process.platform === 'win32')('that may not be run is passed over', async () => {
    const folder = await temporaryFolder({ first: '', second: '' })
    await chmod(join(folder, 'second'), 0o755)
    const places = ['missing', 'first', 'second'].map((name) => join(folder, name))
    expect(await findBrowser(places)).toBe(join(folder, 'second'))
    expect(await findBrowser(places.slice(0, 2))).toBeUndefined()
  })
})

describe.skipIf(process.platform !== 'linux')('a page', () => {
  /** A PC with these programs and no screen. */
  async function machineWith(programs: Readonly<Record<string, string>>): Promise<Parameters<typeof showPage>[2]> {
    const folder = await temporaryFolder(programs)
    for (const name of Object.keys(programs)) await chmod(join(folder, name), 0o755)
    return { platform: 'linux', environment: { PATH: folder }, home: folder }
  }

  test('is shown in a window without tabs, with a profile of its own', async () => {
    const home = await temporaryFolder()
    const told = join(home, 'told')
    const lines = ['#!/bin/sh', `echo "$@" > '${told}'`, 'sleep 3', '']
    const machine = await machineWith({ chromium: lines.join('\n') })
    const shown = await showPage(address, home, machine)
    expect(shown).toEqual({ by: 'app', browser: join(machine.home, 'chromium') })
    const args = await readFile(told, 'utf8')
    expect(args).toContain(`--app=${address} --user-data-dir=${join(home, 'browser')} `)
    expect(args).not.toContain('--no-sandbox')
  })

  test('is not shown by a browser that fails at once, nor where there is no screen', async () => {
    const machine = await machineWith({ chromium: '#!/bin/sh\nexit 1\n' })
    expect(await showPage(address, await temporaryFolder(), machine)).toEqual({ by: 'nobody' })
  })
})
