import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedPackages } from './shipped.mjs'
import { builtIn, holders, isAllowed } from './terms.mjs'

/**
 * What a package says of itself.
 * @typedef {{
 *   readonly name: string, readonly version: string, readonly license?: string,
 *   readonly author?: string | { readonly name: string }
 * }} Manifest
 *
 * A package that comes with the program.
 * @typedef {{
 *   readonly name: string, readonly version: string, readonly license: string,
 *   readonly contains: readonly import('./terms.mjs').Part[], readonly text: number
 * }} Licensed
 */

/** Files of a package that are its license. */
const licenseFile = /^(licen[cs]e|copying|notice)/i

/**
 * The licenses of all that comes with the program on this system; each text once, which packages name by its place.
 * @param {string} root of the program
 * @throws Error where one has no license, or none for commercial use
 */
export function collectLicenses(root) {
  /** @type {string[]} */
  const texts = []
  const packages = shippedPackages(root).map((folder) => {
    const licensed = licensedIn(root, folder)
    if (!texts.includes(licensed.text)) texts.push(licensed.text)
    return /** @type {Licensed} */ ({ ...licensed, text: texts.indexOf(licensed.text) })
  })
  return { packages, texts }
}

/** @param {string} root @param {string} folder of a package */
function licensedIn(root, folder) {
  const path = join(root, folder)
  // npm has read it, too.
  const manifest = /** @type {Manifest} */ (JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')))
  const { name, version, license = '' } = manifest
  if (license === '' || !isAllowed(license)) {
    throw new Error(`${folder}: the license is “${license}”, which resources/setup/licenses/terms.mjs does not allow.`)
  }
  const readme = readmeIn(path)
  const contains = [...(builtIn[name] ?? []), ...partsIn(readme)]
  return { name, version, license, contains, text: textOf(root, path, manifest, readme) }
}

/**
 * A package without a text has that which its license stands for.
 * @param {string} root @param {string} path @param {Manifest} manifest @param {string} readme
 */
function textOf(root, path, { name, license = '', author = '' }, readme) {
  /** @param {string} id */
  const standard = (id) => readFileSync(join(root, `resources/licenses/${id}.txt`), 'utf8')
  const own = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenseFile.test(entry.name))
    .map((entry) => readFileSync(join(path, entry.name), 'utf8'))
  const copied = license.includes('LGPL') ? [standard('LGPL-3.0'), standard('GPL-3.0')] : []
  const section = sectionOf(readme)
  const said = own.length > 0 || !/copyright/i.test(section) ? own : [section]
  if (copied.length > 0) return [...said, section, ...copied].join('\n\n')
  if (said.length > 0) return said.join('\n\n')
  const holder = holders[name] ?? (typeof author === 'string' ? author : author.name)
  const line = holder === '' ? '' : `Copyright (c) ${holder.replace(/ *[<(].*/, '')}\n\n`
  return `${line}${standard(license.startsWith('Apache-2.0') ? 'Apache-2.0' : license)}`
}

/** @param {string} path */
function readmeIn(path) {
  const file = readdirSync(path).find((name) => /^readme(\.md|\.markdown)?$/i.test(name))
  return file === undefined ? '' : readFileSync(join(path, file), 'utf8')
}

/**
 * What a package says of licenses to who reads about it.
 * @param {string} readme
 */
function sectionOf(readme) {
  const [, section = ''] = /^#+ *licen[cs](?:e|ing)\b[^\n]*\n(.*?)(?=^#|$(?![^]))/ims.exec(readme) ?? []
  return section.trim()
}

/**
 * Libraries and their licenses, in the table that a package shows: links without their addresses.
 * @param {string} readme
 * @returns {readonly import('./terms.mjs').Part[]}
 */
function partsIn(readme) {
  const rows = [...sectionOf(readme).matchAll(/^\| *([^|]+?) *\| *([^|]+?) *\|$/gm)]
  return rows.slice(2).map(([, name = '', license = '']) => ({
    name, license: license.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1'),
  }))
}
