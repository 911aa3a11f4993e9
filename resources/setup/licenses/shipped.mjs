import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What package-lock.json says of a package.
 * @typedef {{
 *   readonly version?: string, readonly optional?: boolean, readonly dependencies?: Readonly<Record<string, string>>,
 *   readonly optionalDependencies?: Readonly<Record<string, string>>
 * }} Locked
 */

/** What runs the program where it is installed, and is no dependency of it. */
const RUNS_IT = 'electron'

/**
 * The folders of all packages that come with the program on this system: what it depends on, and what that does. What
 * is optional and not here, is for another system.
 * @param {string} root of the program
 * @returns {readonly string[]} relative to it, sorted
 */
export function shippedPackages(root) {
  // npm writes it so.
  const { packages } = /** @type {{ packages: Readonly<Record<string, Locked>> }} */ (
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  )
  /** @type {Set<string>} */
  const found = new Set()

  /** @param {string} name @param {string} from */
  const folderOf = (name, from) => above(from).map((at) => `${at}node_modules/${name}`).find((path) => path in packages)

  /** @param {string} folder */
  function walk(folder) {
    const { dependencies = {}, optionalDependencies = {} } = packages[folder] ?? {}
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) take(name, folder)
  }

  /** @param {string} name @param {string} from */
  function take(name, from) {
    const folder = folderOf(name, from)
    if (folder === undefined || found.has(folder)) return
    if (!existsSync(join(root, folder))) {
      if (packages[folder]?.optional === true) return
      throw new Error(`${folder} is not installed.`)
    }
    found.add(folder)
    walk(folder)
  }

  walk('')
  return [...found, `node_modules/${RUNS_IT}`].sort()
}

/**
 * A package and those around it, in whose folders what it depends on is looked for.
 * @param {string} folder
 * @returns {readonly string[]}
 */
function above(folder) {
  if (folder === '') return ['']
  return [`${folder}/`, ...above(folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1)))]
}
