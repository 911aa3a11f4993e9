import { spawnSync } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = 'resources/setup/install.mjs'
const announcement = 'Installing the packages of package-lock.json into node_modules (npm ci).\n'
let clone: string

/**
 * A clone of a tiny project whose only package, `node`, lies beside it, so that npm needs no network; in a folder with
 * a space in its name.
 */
beforeEach(async () => {
  clone = await realpath(await mkdtemp(join(tmpdir(), 'joryu install-')))
  await cp(resolve(import.meta.dirname, '../..', script), join(clone, script), { recursive: true })
  await write('node/package.json', JSON.stringify({ name: 'node', version: '1.0.0', bin: { node: 'node.sh' } }))
  await write('node/node.sh', '#!/bin/sh\necho v24\n')
  await chmod(join(clone, 'node/node.sh'), 0o755)
  await write('more/package.json', JSON.stringify({ name: 'more', version: '1.0.0' }))
  await lock({ node: 'file:node' })
})

afterEach(() => rm(clone, { recursive: true }))

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(clone, path)), { recursive: true })
  await writeFile(join(clone, path), text)
}

/** Writes package.json and lets npm write its lock file. */
async function lock(dependencies: Record<string, string>): Promise<void> {
  await write('package.json', JSON.stringify({ name: 'clone', version: '1.0.0', dependencies }))
  const args = ['install', '--package-lock-only', '--offline']
  const { status, stderr } = spawnSync('npm', args, { cwd: clone, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

function install(): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, npm_config_offline: 'true' }
  return spawnSync(process.execPath, [join(clone, script)], { cwd: tmpdir(), encoding: 'utf8', env })
}

test('installs once, and is silent when there is nothing to do', () => {
  const first = install()
  expect(first.stdout).toContain(announcement)
  expect(first.status).toBe(0)
  expect(install()).toMatchObject({ status: 0, stdout: '', stderr: '' })
})

test('installs again after the lock file has changed', async () => {
  const names = ['package.json', 'package-lock.json']
  await lock({ node: 'file:node', more: 'file:more' })
  const later = await Promise.all(names.map((name) => readFile(join(clone, name), 'utf8')))
  await lock({ node: 'file:node' })
  install()
  await Promise.all(names.map((name, at) => write(name, later[at] ?? '')))
  expect(install().stdout).toContain(announcement)
  expect(await readFile(join(clone, 'node_modules/more/package.json'), 'utf8')).toContain('"more"')
})

test('of the scripts of packages, only the one that brings Node is run', async () => {
  const node = { name: 'node', version: '1.0.0', bin: { node: 'node.sh' }, scripts: { install: 'cp ready.sh node.sh' } }
  await write('node/package.json', JSON.stringify(node))
  await write('node/ready.sh', '#!/bin/sh\necho v24\n')
  await write('node/node.sh', '#!/bin/sh\nexit 1\n')
  await write('more/package.json', JSON.stringify({ name: 'more', version: '1.0.0', scripts: { install: 'exit 1' } }))
  await lock({ node: 'file:node', more: 'file:more' })
  expect(install()).toMatchObject({ status: 0, stderr: '' })
})

test('says what to do when npm fails', async () => {
  await write('package-lock.json', '{ "lockfileVersion": 3, "packages": { "": {} } }')
  const { status, stderr } = install()
  expect(status).toBe(1)
  expect(stderr).toContain('The packages could not be installed: see the message of npm above, then start again.')
})

test('says what to do when no Node came with the packages', async () => {
  await write('node/node.sh', '#!/bin/sh\nexit 1\n')
  const { status, stderr } = install()
  expect(status).toBe(1)
  expect(stderr).toMatch(/^node_modules has no Node that runs: .*"npm rebuild node"\.$/m)
})
