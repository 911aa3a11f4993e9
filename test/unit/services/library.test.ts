import { expect, test } from 'vitest'
import { usualLibraryFolder } from '../../../main/services/library.ts'
import { proposeRole } from '../../../main/services/importing/proposeRole.ts'

test.runIf(process.platform !== 'win32')('the library is where the system keeps data of programs', () => {
  const on = (platform: NodeJS.Platform, environment: Record<string, string>): string =>
    usualLibraryFolder({ platform, environment, home: '/home/mori' })
  expect(on('linux', {})).toBe('/home/mori/.local/share/joryu')
  expect(on('linux', { XDG_DATA_HOME: '' })).toBe('/home/mori/.local/share/joryu')
  expect(on('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/joryu')
  expect(on('darwin', {})).toBe('/home/mori/Library/Application Support/Joryu')
  expect(on('win32', {})).toBe('/home/mori/AppData/Local/Joryu')
  expect(on('win32', { LOCALAPPDATA: '/local' })).toBe('/local/Joryu')
})

test('the class of good parts is known by its name; without one, nothing is guessed', () => {
  const roles = (...names: readonly string[]): readonly (string | undefined)[] =>
    names.map((name) => proposeRole(name, names))
  expect(roles('ＯＫ', '傷')).toEqual(['ok', 'ng'])
  expect(roles('良品', 'dent')).toEqual(['ok', 'ng'])
  expect(roles('shirt', 'boot')).toEqual([undefined, undefined])
})
