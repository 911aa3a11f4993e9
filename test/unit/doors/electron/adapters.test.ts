import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { preloadFile } from '../../../../main/doors/electron/window/options.ts'
import { screensFolder } from '../../../../main/doors/pages/pageFile.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** Files of the program below a folder, with their text. */
async function filesIn(folder: string): Promise<readonly (readonly [path: string, text: string])[]> {
  const names = await readdir(join(root, folder), { recursive: true })
  const paths = names.filter((name) => /\.(ts|vue)$/.test(name)).map((name) => join(folder, name))
  return Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const))
}

test('each file that knows Electron is shorter than 80 lines', async () => {
  const files = await filesIn('main/doors/electron')
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter(([, text]) => text.split('\n').length > 80).map(([path]) => path)).toEqual([])
})

test('no file outside of the door knows Electron', async () => {
  const files = (await Promise.all(['main', 'renderer', 'shared'].map(filesIn))).flat()
  const knowing = files.filter(([, text]) => /(from|import|require)\s*\(?\s*['"]electron(\/\w+)?['"]/.test(text))
  expect(knowing.length).toBeGreaterThan(10)
  expect(knowing.filter(([path]) => !path.startsWith(join('main', 'doors', 'electron')))).toEqual([])
})

test('only where Electron begins and in the preload is it more than types', async () => {
  const files = await filesIn('main/doors/electron')
  const running = files.filter(([, text]) => /^import (?!type)[^\n]*from 'electron'/m.test(text)).map(([path]) => path)
  expect(running.sort()).toEqual(['main', 'preload'].map((name) => join('main', 'doors', 'electron', `${name}.ts`)))
})

describe('what is packed', () => {
  test.each([preloadFile, join(screensFolder, 'index.html')])('has %s, where the door looks for it', async (path) => {
    const config = await readFile(join(root, 'electron-builder.yml'), 'utf8')
    const place = path.slice(root.length + 1).replaceAll('\\', '/')
    const patterns = [...config.matchAll(/^ {2}- (dist\/.*)$/gm)].map(([, pattern = '']) => pattern)
    expect(patterns.some((pattern) => place === pattern || place.startsWith(pattern.replace('**', '')))).toBe(true)
  })

  test('is known to systems by the name that the door gives', async () => {
    const config = await readFile(join(root, 'electron-builder.yml'), 'utf8')
    const door = await readFile(join(root, 'main/doors/electron/door.ts'), 'utf8')
    expect(/^appId: (.*)$/m.exec(config)?.[1]).toBe(/const APP_ID = '(.*)'/.exec(door)?.[1])
  })
})

test.each(['icon.ico', 'pack.ico'])('%s has a picture for every size that Windows shows', async (name) => {
  const bytes = await readFile(join(root, 'resources/icons', name))
  const places = Array.from({ length: bytes.readUInt16LE(4) }, (_, at) => bytes.subarray(6 + 16 * at))
  const sides = places.map((place) => {
    const png = bytes.subarray(place.readUInt32LE(12), place.readUInt32LE(12) + place.readUInt32LE(8))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(place.readUInt8(0) || 256).toBe(png.readUInt32BE(16))
    return png.readUInt32BE(16)
  })
  expect(sides).toEqual([16, 24, 32, 48, 64, 128, 256])
})
