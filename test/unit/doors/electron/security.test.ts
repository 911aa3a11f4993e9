import { describe, expect, test } from 'vitest'
import { isPage, PAGE, pathOfOwn } from '../../../../main/doors/electron/pages/origin.ts'
import { refuseNavigation } from '../../../../main/doors/electron/security/refuseNavigation.ts'
import { refuseNetwork, switchNetworkOff } from '../../../../main/doors/electron/security/refuseNetwork.ts'
import { refusePermissions } from '../../../../main/doors/electron/security/refusePermissions.ts'
import { windowOptions } from '../../../../main/doors/electron/window/options.ts'
import { usualPlace } from '../../../../main/doors/electron/window/place.ts'
import { appStandIn, contentsStandIn, refusable, sessionStandIn } from '../../../support/electronStandIn.ts'
import { everyProtection } from '../../../support/everyProtection.ts'

const foreign = [
  'https://joryu/index.html', 'http://127.0.0.1:8080/', 'file:///etc/passwd', 'app://joryu.example.com/index.html',
  'app://other/index.html', 'app://user@joryu/index.html', 'app:index.html', 'javascript:alert(1)', 'about:blank',
  'data:text/html,x', 'blob:app://joryu/1', 'index.html', '',
]

test.each(foreign)('%j is no address of ours', (address) => {
  expect(pathOfOwn(address)).toBeUndefined()
})

test('the page is ours at every place of it, and nothing else of ours is the page', () => {
  expect(['app://joryu/index.html', 'app://joryu/index.html#/projects/a'].map(isPage)).toEqual([true, true])
  expect(['app://joryu/', 'app://joryu/index.htm', 'app://joryu/assets/index.html'].map(isPage))
    .toEqual([false, false, false])
})

describe('navigation', () => {
  function page() {
    const { app } = appStandIn([], { folder: '' })
    const standIn = contentsStandIn()
    refuseNavigation(app)
    app.emit('web-contents-created', {}, standIn.contents)
    return standIn
  }

  function tried(event: string, facts: object): boolean {
    const refused = refusable(facts)
    page().contents.emit(event, refused)
    return refused.isRefused
  }

  test.each(foreign)('to %j is refused, by whatever way', (url) => {
    const ways = ['will-navigate', 'will-redirect', 'will-frame-navigate']
    expect(ways.map((way) => tried(way, { url, isMainFrame: true }))).toEqual([true, true, true])
  })

  test('to a picture or a script of ours is refused: they are no pages', () => {
    expect(tried('will-navigate', { url: 'app://joryu/assets/index.js' })).toBe(true)
  })

  test('to the page itself is a reload', () => {
    expect(tried('will-navigate', { url: 'app://joryu/index.html' })).toBe(false)
  })

  test('of a frame inside of the page is refused, even to the page', () => {
    expect(tried('will-frame-navigate', { url: 'app://joryu/index.html', isMainFrame: false })).toBe(true)
  })

  test('to another window is refused, and so is a page inside of the page', () => {
    expect(page().openHandler?.({ url: 'app://joryu/index.html' } as never)).toEqual({ action: 'deny' })
    expect(tried('will-attach-webview', {})).toBe(true)
  })
})

describe('the network', () => {
  async function isRefused(url: string, developerTools = false): Promise<boolean | undefined> {
    const { session, rules } = sessionStandIn()
    await refuseNetwork(session, { developerTools })
    return new Promise((resolve) => rules.request?.({ url }, ({ cancel }) => resolve(cancel)))
  }

  test.each([...foreign, 'ws://127.0.0.1/', 'devtools://devtools/bundled/inspector.html'])('is not to be had by %j', async (
    url,
  ) => {
    expect(await isRefused(url)).toBe(true)
  })

  test('is no way to our own files', async () => {
    expect(await isRefused('app://joryu/assets/index.js')).toBe(false)
  })

  test('leaves the tools of developers their own pages, where there are any, and nothing else', async () => {
    const urls = ['devtools://devtools/bundled/inspector.html', 'https://devtools.example.com/']
    expect(await Promise.all(urls.map((url) => isRefused(url, true)))).toEqual([false, true])
  })

  test('is not looked for by Chromium: no proxy, no names, no dictionaries, no downloads', async () => {
    const { app, switches } = appStandIn([], { folder: '' })
    switchNetworkOff(app)
    const { session, rules } = sessionStandIn()
    await refuseNetwork(session, { developerTools: false })
    const download = refusable({})
    session.emit('will-download', download)
    expect(switches).toEqual(expect.arrayContaining(['no-proxy-server', 'host-resolver-rules=MAP * ~NOTFOUND']))
    expect({ ...rules, isDownloadRefused: download.isRefused })
      .toMatchObject({ spellcheck: false, proxy: { mode: 'direct' }, isDownloadRefused: true })
  })
})

test.each([
  ['media', PAGE, false],
  ['clipboard-read', PAGE, false],
  ['clipboard-sanitized-write', 'https://example.com/', false],
  ['clipboard-sanitized-write', PAGE, true],
] as const)('every permission is refused, but copying on our page: %s at %s', (name, url, may) => {
  const { session, rules } = sessionStandIn()
  refusePermissions(session)
  const answers: unknown[] = []
  rules.permission?.({} as never, name, (granted) => answers.push(granted), { requestingUrl: url } as never)
  rules.display?.({} as never, (streams) => answers.push(streams))
  expect(answers).toEqual([may, null])
  expect(rules.check?.(null, name, url, {} as never)).toBe(may)
  expect(rules.device?.({} as never)).toBe(false)
})

test('a window is made with every protection', () => {
  const { webPreferences } = windowOptions(usualPlace, '#fff', { preload: '/preload.cjs', developerTools: false })
  expect(webPreferences).toEqual({ ...everyProtection, preload: '/preload.cjs', devTools: false })
})
