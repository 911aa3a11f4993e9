/**
 * Makes a fresh clone ready: installs the packages of package-lock.json when node_modules lacks them, and checks that
 * the Node that the program runs on came with them. Plain JavaScript for the system's own Node, 20.11 or newer.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @param {string} lockFile relative to the repository
 */
function lockedPackages(lockFile) {
  // The format is npm's own, and npm wrote the file.
  const lock = /** @type {{ packages: Record<string, LockedPackage> }} */ (
    JSON.parse(readFileSync(join(root, lockFile), 'utf8'))
  )
  return lock.packages
}

/** Whether node_modules holds what package-lock.json names. An optional package may be meant for another platform. */
function isInstalled() {
  // npm writes this file last: without it an installation was interrupted or never began.
  const record = 'node_modules/.package-lock.json'
  if (!existsSync(join(root, record))) return false
  const installed = lockedPackages(record)
  return Object.entries(lockedPackages('package-lock.json')).every(([path, wanted]) => {
    const found = installed[path]
    if (!found) return path === '' || wanted.optional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {'inherit' | 'ignore'} stdio
 */
function succeeds(command, args, stdio) {
  return spawnSync(command, args, { cwd: root, stdio, shell: process.platform === 'win32' }).status === 0
}

/** Relative, because the shell of Windows would end a path at its first space. */
function nodeRuns() {
  return succeeds(join('node_modules', '.bin', 'node'), ['--version'], 'ignore')
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

if (!isInstalled()) {
  console.log('Installing the packages of package-lock.json into node_modules (npm ci).')
  // Warnings are left out: they speak of the Node that installs, and the program runs on another.
  // Scripts of packages are left out too: some fetch CUDA libraries from outside the registry.
  const installed = succeeds('npm', ['ci', '--include=dev', '--ignore-scripts', '--loglevel=error'], 'inherit')
  if (!installed) stop('The packages could not be installed: see the message of npm above, then start again.')
}
// The one script that is wanted: it brings the Node of this platform.
if (!nodeRuns()) succeeds('npm', ['rebuild', 'node', '--loglevel=error'], 'inherit')
if (!nodeRuns()) {
  stop('node_modules has no Node that runs: allow the install script of the package "node" and run "npm rebuild node".')
}
