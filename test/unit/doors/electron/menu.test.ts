import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { doorText } from '../../../../main/doors/electron/text/text.ts'
import { menuTemplate, type MenuMeans } from '../../../../main/doors/electron/window/menu.ts'
import type { Language } from '../../../../shared/text/language.ts'

const means: MenuMeans = {
  platform: 'win32',
  developerTools: false,
  recentPacks: [],
  recentProjects: [],
  choosePack: () => {},
  openPack: () => {},
  openProject: () => {},
  clearRecent: () => {},
  print: () => {},
  openLogs: () => {},
}

/** All items of a menu, those inside of others too. */
function itemsOf(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

function menu(language: Language, changed: Partial<MenuMeans> = {}): readonly MenuItemConstructorOptions[] {
  return itemsOf(menuTemplate(doorText(language), { ...means, ...changed }))
}

describe.each(['en', 'ja'] as const)('the menu in %s', (language) => {
  test('says every word in that language', () => {
    const labels = menu(language).filter(({ type }) => type !== 'separator').map(({ label }) => label)
    expect(labels).not.toContain(undefined)
    expect(labels).toEqual(expect.arrayContaining(Object.values(doorText(language).menu).filter((word) =>
      word !== doorText(language).menu.developerTools)))
  })

  test('has what a person expects of one', () => {
    expect(menu(language).flatMap(({ role }) => role ?? [])).toEqual(expect.arrayContaining([
      'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen', 'quit',
      'about',
    ]))
  })
})

test('no word of one language is left in the other', () => {
  const [english, japanese] = (['en', 'ja'] as const).map((language) => Object.values(doorText(language).menu))
  expect(english?.filter((word) => japanese?.includes(word))).toEqual([])
})

test('packs that were opened last stand by their names, and open', () => {
  const opened: string[] = []
  const items = menu('ja', { recentPacks: ['/検査/A&B.joryu'], openPack: (path) => opened.push(path) })
  const item = items.find(({ toolTip }) => toolTip === '/検査/A&B.joryu')
  expect(item?.label).toBe('A&&B.joryu')
  item?.click?.({} as never, undefined, {})
  expect(opened).toEqual(['/検査/A&B.joryu'])
})

test('what is shown in front is printed by a key', () => {
  let prints = 0
  const item = menu('ja', { print: () => (prints += 1) }).find(({ accelerator }) => accelerator === 'CmdOrCtrl+P')
  expect(item?.label).toBe('印刷…')
  item?.click?.({} as never, undefined, {})
  expect(prints).toBe(1)
})

test('projects that were looked at last stand by their names, and open', () => {
  const opened: string[] = []
  const items = menu('ja', { recentProjects: ['軸受 A&B'], openProject: (project) => opened.push(project) })
  items.find(({ label }) => label === '軸受 A&&B')?.click?.({} as never, undefined, {})
  expect(opened).toEqual(['軸受 A&B'])
})

test('the tools of developers are there only where the program is developed', () => {
  const roles = [false, true].map((developerTools) => menu('en', { developerTools }).some(({ role }) =>
    role === 'toggleDevTools'))
  expect(roles).toEqual([false, true])
})

test('on macOS, the program has a menu of its own', () => {
  const [first] = menuTemplate(doorText('ja'), { ...means, platform: 'darwin' })
  expect(first?.role).toBe('appMenu')
})
