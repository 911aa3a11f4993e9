import { spawnSync } from 'node:child_process'
import { cp, readFile, symlink, utimes } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const root = resolve(import.meta.dirname, '../..')

/** A clone that has what a build needs, and the packages of this one. */
async function cloneToBuild(): Promise<string> {
  const folder = await temporaryFolder()
  const names = [
    'renderer', 'shared', 'main/doors/electron', 'resources', 'package.json', 'package-lock.json', 'vite.config.ts',
    'preload.config.ts', 'tsconfig.base.json',
  ]
  await Promise.all(names.map((name) => cp(join(root, name), join(folder, name), { recursive: true })))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

function build(folder: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['resources/setup/build.mjs'], {
    cwd: folder, encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

test('builds what is missing or older than its sources, and nothing inline', async () => {
  const folder = await cloneToBuild()
  expect(build(folder).match(/^Building/gm)).toHaveLength(3)
  expect(build(folder)).toBe('')
  const later = new Date(Date.now() + 60_000)
  await utimes(join(folder, 'renderer/App.vue'), later, later)
  expect(build(folder)).toContain('dist/renderer/index.html')
  const page = await readFile(join(folder, 'dist/renderer/index.html'), 'utf8')
  expect(page).toMatch(/<script type="module" [^>]*src="\.\/assets\/[^"]+"><\/script>/)
  expect(page).not.toMatch(/<style|<script>|style=|data:/)
})

test('the preload is one file that needs nothing but Electron', async () => {
  const folder = await cloneToBuild()
  build(folder)
  const preload = await readFile(join(folder, 'dist/preload.cjs'), 'utf8')
  expect([...preload.matchAll(/(?:require|import)\((.*?)\)/g)].map(([, name]) => name)).toEqual(['"electron"'])
})
