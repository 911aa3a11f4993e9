/**
 * Builds into dist/ what is missing there, or older than what it is made of: the screens, what Electron loads into
 * their window before them, and the licenses that they show. Says nothing when there is nothing to do.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** @param {string} config */
const byVite = (config) => ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn']

/**
 * What Node is given to build it, of what it is made, and the file that is there afterwards.
 * @typedef {{ by: readonly string[], sources: readonly string[], output: string }} Part
 * @type {readonly Part[]}
 */
const parts = [
  {
    by: byVite('vite.config.ts'),
    sources: ['vite.config.ts', 'renderer', 'shared', 'resources/icons'],
    output: 'dist/renderer/index.html',
  },
  {
    by: byVite('preload.config.ts'),
    sources: ['preload.config.ts', 'main/doors/electron/preload.ts', 'main/doors/electron/channel.ts'],
    output: 'dist/preload.cjs',
  },
  {
    by: ['resources/setup/licenses/write.mjs'],
    sources: ['resources/setup/licenses', 'resources/licenses'],
    output: 'dist/licenses.json',
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
function isBuilt({ sources, output }) {
  const built = join(root, output)
  if (!existsSync(built)) return false
  const made = ['package-lock.json', ...sources].map((source) => changedAt(join(root, source)))
  return Math.max(...made) <= statSync(built).mtimeMs
}

/** @param {Part} part */
function build({ by }) {
  return spawnSync(process.execPath, by, { cwd: root, stdio: 'inherit' }).status === 0
}

for (const part of parts) {
  if (isBuilt(part)) continue
  console.log(`Building ${part.output} (node ${part.by.join(' ')}).`)
  if (build(part)) continue
  console.error(`${part.output} could not be built: see the message above.`)
  process.exit(1)
}
