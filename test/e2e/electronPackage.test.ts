import { extractAll, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { electronDistribution } from '../support/electronDistribution.ts'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** What is handed out is packed by the very tool and configuration; only Electron itself is a stand-in. */
describe.runIf(process.platform === 'linux')('the packed program', () => {
  let folder = ''
  let packed = ''
  let archive = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'joryu-'))
    await electronDistribution(join(folder, 'electron'))
    await run(process.execPath, [
      join(root, 'node_modules/electron-builder/cli.js'), '--linux', 'dir',
      `-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'out')}`,
    ], { cwd: root, maxBuffer: 2 ** 26 })
    const [unpacked = ''] = (await readdir(join(folder, 'out'))).filter((name) => name.endsWith('unpacked'))
    packed = join(folder, 'out', unpacked)
    archive = join(packed, 'resources', 'app.asar')
  }, 300_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('has no fuse in that lets another use be made of it', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'joryu'))
    const isOn = (fuse: FuseV1Options): boolean => String.fromCharCode(Number(wire[fuse])) === '1'
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspection: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
      cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
      asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspection: false,
      fileProtocol: false,
      cookieEncryption: true,
      asarIntegrity: true,
      onlyAsar: true,
    })
  })

  test('holds the program and its libraries, and nothing of tests, tools, other doors or other systems', () => {
    const names = listPackage(archive, { isPack: false }).map((name) => name.slice(1))
    const tops = new Set(names.map((name) => name.split('/')[0]))
    expect([...tops].filter((name) => name !== 'dist').sort())
      .toEqual(['main', 'node_modules', 'package.json', 'resources', 'shared'])
    expect(names).toContain('main/doors/electron/main.ts')
    expect(names.filter((name) => /^main\/doors\/(browser|cli|start)/.test(name))).toEqual([])
    expect(names.filter((name) => /^node_modules\/(electron|vite|vitest|typescript|vue)\//.test(name))).toEqual([])
    expect(names.filter((name) => /(win32|darwin|musl)[\w-]*(\.node|\/.*\.(dll|dylib))$/.test(name))).toEqual([])
  })

  test('keeps what the system itself loads in files of its own', () => {
    const native = listPackage(archive, { isPack: false }).filter((name) => /\.node$|\.so(\.|$)/.test(name))
    expect(native.length).toBeGreaterThanOrEqual(5)
    const isUnpacked = (name: string): boolean => {
      const facts = statFile(archive, name.slice(1))
      return 'unpacked' in facts && facts.unpacked
    }
    expect(native.filter((name) => !isUnpacked(name))).toEqual([])
  })

  test('is whole: its door, its engine and its native libraries can be loaded from it', async () => {
    const extracted = join(folder, 'extracted')
    extractAll(archive, extracted)
    await writeFile(join(extracted, 'try.ts'), `
      import './main/doors/electron/door.ts'
      import './main/images/sharp.ts'
      import './main/library/open.ts'
      import { probeInProcess, usualMeans } from './main/services/probing/process.ts'
      const { signal } = new AbortController()
      process.stdout.write(JSON.stringify(await probeInProcess({ name: 'onnx', timed: false }, usualMeans, signal)))
    `)
    const { stdout } = await run(process.execPath, [join(extracted, 'try.ts')])
    expect(JSON.parse(stdout)).toEqual({ name: 'onnx', works: true })
  })
})
