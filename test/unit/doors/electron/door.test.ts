import type { MenuItemConstructorOptions } from 'electron'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { reportAddress } from '../../../../shared/contract/reports.ts'
import { leaveReport } from '../../../support/leftReport.ts'
import { refusable } from '../../../support/electronStandIn.ts'
import { doorStandIn } from '../../../support/electronDoor.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

async function packFile(name: string): Promise<string> {
  const path = join(await temporaryFolder(), name)
  await writeFile(path, '')
  return path
}

describe('the door', () => {
  test('opens the window in a sandbox, and its page is answered by the program', async () => {
    const { open, ask, app, windows } = await doorStandIn()
    await open()
    expect(app.shown.isSandboxed).toBe(true)
    expect(windows.map(({ shown }) => shown.url)).toEqual(['app://joryu/index.html'])
    expect(await ask('program.facts')).toMatchObject({ ok: true, value: { language: 'ja', jobsRun: 'here' } })
    expect(await ask('files.read', { path: '/etc/passwd' }))
      .toMatchObject({ ok: false, failure: { problem: { code: 'call-refused' } } })
  })

  test('tells a page of the packs that the program was started with, and of later ones', async () => {
    const [first, later, dropped] = await Promise.all(['a.joryu', 'b.joryu', 'c.joryu'].map(packFile))
    const { open, ask, app, told, windows } = await doorStandIn({ argv: [first ?? ''] })
    await open()
    await ask('settings.get')
    app.app.emit('second-instance', {}, [], '', { packs: [later] })
    app.app.emit('open-file', refusable({}), dropped)
    app.app.emit('open-file', refusable({}), '/etc/passwd')
    const opened = told().flatMap((message) =>
      message.kind === 'event' && message.topic === 'packs.opened' ? [message.payload] : [])
    expect(opened).toEqual([{ path: first }, { path: later }, { path: dropped }])
    expect(windows[0]?.shown).toMatchObject({ isVisible: true, isFocused: true })
  })

  test('asks by the dialog of the system where something is, and tells what a person has chosen', async () => {
    const { open, ask, parts: { dialog } } = await doorStandIn()
    const asked = vi.spyOn(dialog, 'showOpenDialog')
    await open()
    expect(await ask('folders.choose', { wants: 'zip' })).toEqual({ ok: true, value: {} })
    asked.mockResolvedValueOnce({ canceled: false, filePaths: ['/検査/OK'] })
    expect(await ask('folders.choose', { wants: 'folder' })).toEqual({ ok: true, value: { path: '/検査/OK' } })
    expect(asked.mock.calls.map((call) => call.at(-1))).toMatchObject([
      { title: 'ZIPファイルを選ぶ', filters: [{ extensions: ['zip'] }] },
      { title: 'フォルダーを選ぶ', properties: ['openDirectory'] },
    ])
    expect(await ask('folders.choose', { wants: '/etc/passwd' })).toMatchObject({ ok: false })
  })

  test('opens reports in windows of their own, and shows where their files are', async () => {
    const { app, open, ask, parts: { Menu, shell }, windows } = await doorStandIn()
    const shown = vi.spyOn(shell, 'showItemInFolder')
    const menus = vi.spyOn(Menu, 'setApplicationMenu')
    await open()
    const { value } = (await ask('program.facts')) as { readonly value: { readonly dataFolder: string } }
    const path = join(await temporaryFolder({ 'gears.html': 'x' }), 'gears.html')
    const job = await leaveReport(value.dataFolder, { reportPath: path })
    expect(await ask('reports.showInFolder', { job })).toEqual({ ok: true })
    expect(shown.mock.calls).toEqual([[path]])
    expect(await ask('reports.showInFolder', { job: job + 1 })).toMatchObject({ ok: false })
    expect(await ask('reports.showInFolder', { job: path })).toMatchObject({ ok: false })
    await rm(path)
    expect(await ask('reports.showInFolder', { job }))
      .toMatchObject({ ok: false, failure: { problem: { code: 'report-missing', path } } })
    expect(shown.mock.calls).toHaveLength(1)
    windows[0]?.page.openHandler?.({ url: `app://joryu/${reportAddress(job)}` } as never)
    expect(windows[1]?.shown.url).toBe(`app://joryu/${reportAddress(job)}`)
    windows[1]?.window.focus()
    // The stand-in's menu is its template.
    const [file] = menus.mock.lastCall?.[0] as unknown as readonly MenuItemConstructorOptions[]
    const items = Array.isArray(file?.submenu) ? file.submenu : []
    items.find(({ label }) => label === '印刷…')?.click?.({} as never, undefined, {})
    expect(windows.map(({ page: { prints } }) => prints)).toEqual([0, 1])
    app.app.quit()
    expect(windows.map(({ shown: { isClosed } }) => isClosed)).toEqual([true, true])
  })

  test('remembers the projects that were looked at, and opens the one of a start', async () => {
    const { open, ask, app, told } = await doorStandIn({ argv: ['--project=%E8%BB%B8%E5%8F%97'] })
    await open()
    await ask('projects.create', { name: '歯車' })
    expect(await ask('projects.facts', { project: '歯車' })).toMatchObject({ ok: true })
    await ask('projects.facts', { project: 'nothing of that name' })
    app.app.emit('second-instance', {}, [], '', { packs: [], project: '歯車' })
    const opened = told().flatMap((message) =>
      message.kind === 'event' && message.topic === 'projects.opened' ? [message.payload] : [])
    expect(opened).toEqual([{ project: '軸受' }, { project: '歯車' }])
    const kept = join(app.app.getPath('userData'), 'recent-projects.json')
    expect(JSON.parse(await readFile(kept, 'utf8'))).toEqual(['歯車'])
  })

  test('lets another program of this user go first, and goes', async () => {
    const { open, app, windows } = await doorStandIn()
    app.shown.isFirst = false
    await open()
    expect([windows.length, app.shown.hasQuit]).toEqual([0, true])
  })

  test('is light or dark as the system is, or as a person sets', async () => {
    const { open, ask, parts: { nativeTheme } } = await doorStandIn()
    await open()
    expect(nativeTheme.themeSource).toBe('system')
    const { value } = (await ask('settings.get')) as { readonly value: object }
    await ask('settings.set', { ...value, scheme: 'dark' })
    expect(nativeTheme.themeSource).toBe('dark')
    await ask('settings.set', value)
    expect(nativeTheme.themeSource).toBe('system')
  })

  test('speaks the language that a person sets, at once', async () => {
    const { open, ask, menuWords } = await doorStandIn({ locale: 'en-US' })
    await open()
    expect(menuWords()[0]).toBe('&File')
    const settings = await ask('settings.get')
    expect(settings).toMatchObject({ ok: true })
    const { value } = settings as { readonly value: object }
    await ask('settings.set', { ...value, language: 'ja' })
    expect(menuWords()[0]).toBe('ファイル(&F)')
  })

  test('ends the program before it ends itself', async () => {
    const { open, ask, app, windows } = await doorStandIn()
    await open()
    await ask('settings.get')
    app.app.quit()
    expect([windows[0]?.shown.isClosed, app.shown.hasQuit]).toEqual([true, false])
    await vi.waitUntil(() => app.shown.hasQuit)
  })

  test('gives up a page that crashes for ever, with a word to the person', async () => {
    const { open, app, windows, parts } = await doorStandIn()
    const said = vi.spyOn(parts.dialog, 'showMessageBoxSync')
    await open()
    for (let crash = 0; crash < 4; crash += 1) {
      windows[0]?.window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    }
    expect(said).toHaveBeenCalledWith(expect.objectContaining({ message: '画面を表示できません。' }))
    await vi.waitUntil(() => app.shown.hasQuit)
  })
})
