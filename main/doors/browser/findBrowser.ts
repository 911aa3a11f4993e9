import { access, constants } from 'node:fs/promises'
import { delimiter, join, win32 } from 'node:path'
import type { Machine } from '../../services/library.ts'

/** Programs that show an address in a window without tabs (`--app=`), the usual one of the system first. */
const windowsPlaces = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]
const macPlaces = ['Microsoft Edge', 'Google Chrome', 'Chromium']
const linuxNames = [
  'microsoft-edge', 'microsoft-edge-stable', 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser',
]

/** Where Edge, Chrome and Chromium usually are, those first that are tried first. */
export function usualPlaces({ platform, environment, home }: Machine): readonly string[] {
  if (platform === 'win32') {
    const bases = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? [])
    return windowsPlaces.flatMap((parts) => bases.map((base) => win32.join(base, ...parts)))
  }
  if (platform === 'darwin') {
    const bases = ['/Applications', join(home, 'Applications')]
    return macPlaces.flatMap((name) => bases.map((base) => join(base, `${name}.app`, 'Contents', 'MacOS', name)))
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** The first of these that is there and may be run. */
export async function findBrowser(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) {
    if (await access(place, constants.X_OK).then(() => true, () => false)) return place
  }
  return undefined
}
