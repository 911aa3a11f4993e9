import { spawn, spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { languageOf } from '../cli/language.ts'
import { electronProgram } from './electronProgram.ts'
import { startTexts } from './startText.ts'

/** Without this word, nothing is fetched. */
const FETCH = '--fetch-electron'

const root = resolve(import.meta.dirname, '../../..')
const electronFolder = join(root, 'node_modules/electron')
const args = process.argv.slice(2).filter((arg) => arg !== FETCH)
const text = startTexts[languageOf(args, process.env, Intl.DateTimeFormat().resolvedOptions().locale)]

if (process.argv.includes(FETCH) && (await electronProgram(electronFolder)) === undefined) {
  console.log(text.fetching)
  const { status } = spawnSync(process.execPath, [join(electronFolder, 'install.js')], { stdio: 'inherit' })
  if (status !== 0) console.error(text.notFetched)
}

const electron = await electronProgram(electronFolder)
console.log(electron === undefined ? text.inBrowser : text.inElectron)
const [program, ...before] = electron === undefined
  ? [process.execPath, join(root, 'main/doors/cli/joryu.ts'), 'open']
  : [electron, root]
const child = spawn(program, [...before, ...args], { stdio: 'inherit' })

// Ctrl-C reaches both: the program ends by itself, and this with it.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})
