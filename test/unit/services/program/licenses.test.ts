import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { licenseText, listLicenses, type Licensed } from '../../../../main/services/program/licenses.ts'
import { collectLicenses } from '../../../../resources/setup/licenses/collect.mjs'
import { isAllowed } from '../../../../resources/setup/licenses/terms.mjs'
import { calls } from '../../../../shared/contract/calls.ts'
import { problemOf } from '../../../support/problemOf.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** The file as a build writes it, in a folder of its own. */
async function built(): Promise<URL> {
  const path = join(await temporaryFolder(), 'licenses.json')
  await writeFile(path, JSON.stringify(collectLicenses(root)))
  return pathToFileURL(path)
}

describe('the licenses of what comes with the program', () => {
  let all: readonly Licensed[] = []
  let texts: readonly string[] = []

  beforeAll(() => {
    const collected = collectLicenses(root)
    texts = collected.packages.map(({ text }) => collected.texts[text] ?? '')
    all = collected.packages.map((one, at) => ({ ...one, id: at + 1 }))
  })

  test('name every package on which package.json says that the program depends', async () => {
    const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>
    }
    const names = all.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'electron']))
  })

  test('name every package of package-lock.json that is no tool of development and is here', async () => {
    const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly [Flag in 'dev' | 'devOptional' | 'optional']?: true }>>
    }
    const wanted = Object.entries(packages)
      .filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
    expect(wanted.filter((name) => !all.some((one) => one.name === name))).toEqual([])
  })

  test('name what is built into native files', () => {
    const inside = all.flatMap(({ contains }) => contains.map(({ name }) => name))
    expect(inside).toEqual(expect.arrayContaining(['libvips', 'ONNX Runtime', 'SQLite', 'Chromium']))
    const libvips = all.flatMap(({ contains }) => contains).find(({ name }) => name === 'libvips')
    expect(libvips?.license).toMatch(/^LGPL/)
  })

  test('say all that a license of the GNU project asks to be said', () => {
    const lesser = all.flatMap(({ license }, at) => (license.includes('LGPL') ? [texts[at] ?? ''] : []))
    expect(lesser.length).toBeGreaterThan(0)
    for (const text of lesser) {
      expect(text).toContain('GNU LESSER GENERAL PUBLIC LICENSE')
      expect(text).toContain('TERMS AND CONDITIONS')
    }
  })

  test('are whole texts', () => {
    expect(all.filter((_, at) => (texts[at] ?? '').length < 500).map(({ name }) => name)).toEqual([])
  })
})

test('are shown as the contract says, each with its text', async () => {
  const file = await built()
  const all = await listLicenses(file)
  expect(calls['licenses.list'].output.safeParse(all).success).toBe(true)
  const zod = all.find(({ name }) => name === 'zod')
  expect(await licenseText(zod?.id ?? 0, file)).toContain('Permission is hereby granted')
  expect(await problemOf(() => licenseText(all.length + 1, file))).toMatchObject({ code: 'call-refused' })
})

test.each([
  ['MIT', true], ['(MIT OR GPL-3.0)', true], ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
  ['GPL-3.0', false], ['MIT AND GPL-3.0', false], ['CC-BY-NC-4.0', false], ['UNLICENSED', false], ['', false],
])('“%s” is good for commercial use: %s', (expression, expected) => {
  expect(isAllowed(expression)).toBe(expected)
})

test.each([
  ['a license that is not allowed', { license: 'AGPL-3.0' }], ['no license', {}],
])('a package with %s stops the build', async (_, more) => {
  const folder = await temporaryFolder({
    'package-lock.json': JSON.stringify({
      packages: { '': { dependencies: { part: '1.0.0' } }, 'node_modules/part': { version: '1.0.0' } },
    }),
    'node_modules/part/package.json': JSON.stringify({ name: 'part', version: '1.0.0', ...more }),
    'node_modules/electron/package.json': JSON.stringify({ name: 'electron', version: '45.0.0', license: 'MIT' }),
    'resources/licenses/MIT.txt': 'Permission is hereby granted',
  })
  expect(() => collectLicenses(folder)).toThrow('node_modules/part: the license is')
})

test('a package that is missing stops the build, but for one of another system', async () => {
  const lockOf = (optional: boolean): string => JSON.stringify({
    packages: { '': { dependencies: { part: '1.0.0' } }, 'node_modules/part': { version: '1.0.0', optional } },
  })
  const folder = await temporaryFolder({
    'package-lock.json': lockOf(false),
    'node_modules/electron/package.json': JSON.stringify({ name: 'electron', version: '45.0.0', license: 'ISC' }),
    'node_modules/electron/LICENSE': 'as it is',
  })
  expect(() => collectLicenses(folder)).toThrow('node_modules/part is not installed.')
  await writeFile(join(folder, 'package-lock.json'), lockOf(true))
  expect(collectLicenses(folder).packages.map(({ name }) => name)).toEqual(['electron'])
})
