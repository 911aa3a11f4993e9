/**
 * Builds into dist/ what is missing there, or older than what it is made of: the screens, and what Electron loads into
 * their window before them. Says nothing when there is nothing to do.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/**
 * What is built, of what, and the file that is there afterwards.
 * @typedef {{ config: string, sources: readonly string[], output: string }} Part
 * @type {readonly Part[]}
 */
const parts = [
  { config: 'vite.config.ts', sources: ['renderer', 'shared', 'resources/icons'], output: 'dist/renderer/index.html' },
  {
    config: 'preload.config.ts',
    sources: ['main/doors/electron/preload.ts', 'main/doors/electron/channel.ts'],
    output: 'dist/preload.cjs',
  },
]

/**
 * When a file, or the newest in a folder, was changed: milliseconds.
 * @param {string} path
 * @returns {number}
 */
function changedAt(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  // A folder changes when files in it come or go.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))))
}

/** @param {Part} part */
function isBuilt({ config, sources, output }) {
  const built = join(root, output)
  if (!existsSync(built)) return false
  const made = [config, 'package-lock.json', ...sources].map((source) => changedAt(join(root, source)))
  return Math.max(...made) <= statSync(built).mtimeMs
}

/** @param {Part} part */
function build({ config }) {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', config, '--logLevel', 'warn']
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0
}

for (const part of parts) {
  if (isBuilt(part)) continue
  console.log(`Building ${part.output} (vite build --config ${part.config}).`)
  if (build(part)) continue
  console.error(`${part.output} could not be built: see the message above.`)
  process.exit(1)
}
