/**
 * The engine against PyTorch, on the same machine, on the same inputs and in turns, so that a slow minute hits both.
 * Prints tables and writes all figures as JSON.
 *
 *   npm run bench -- [matching] [training] [memory] [import] [screens]      all of them without a name
 *
 * 'import' and 'screens' are no matter of PyTorch: the one compares an import with sharp (import.ts), the other tells
 * how smooth the screens are (screens.ts). For the others, the opponent is ../shared/bench/torch_matching_step.py, or
 * the file that JORYU_OPPONENT names, run by python3, which must have torch and NumPy. What is missing is said by
 * name, and nothing is measured.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { benchImport } from './import.ts'
import { median } from './median.ts'
import { benchScreens } from './screens.ts'

const run = promisify(execFile)
const OPPONENT = resolve(process.env['JORYU_OPPONENT'] ?? '../shared/bench/torch_matching_step.py')
const FIGURES = 'bench.json'
const CLASSES = 10
const THREADS = 2
const ROUNDS = 3
/** Training steps that are timed in a round. */
const REPEAT = 30

/** What one iteration is made of. */
interface Case {
  readonly width: number
  readonly batch: number
  readonly steps: number
  readonly size: number
  readonly channels: number
}

const small: Case = { width: 32, batch: 100, steps: 10, size: 28, channels: 1 }
const large: Case = { width: 64, batch: 64, steps: 20, size: 32, channels: 3 }

const iteration = z.object({
  ms: z.number(), peak_rss_mib: z.number(), loss: z.number(), grad_images_norm: z.number(), grad_lr: z.number(),
})
type Iteration = z.infer<typeof iteration>
const training = z.object({ ms: z.number(), first_loss: z.number(), last_loss: z.number() })

const benches: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  matching: async (folder) => [await matching(small, folder), await matching(large, folder)],
  training: trainingStep,
  memory,
  import: benchImport,
  screens: benchScreens,
}

/** What is measured without PyTorch. */
const alone = ['import', 'screens']

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
const names = asked.length > 0 ? asked : Object.keys(benches)
const missing = names.every((name) => alone.includes(name)) ? undefined : await whatIsMissing()
if (unknown.length > 0) {
  console.error(`no bench is named ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
  process.exitCode = 1
} else {
  if (missing) console.log(`skipped: ${missing}`)
  await measureAll(missing ? names.filter((name) => alone.includes(name)) : names)
}

async function whatIsMissing(): Promise<string | undefined> {
  if (!existsSync(OPPONENT)) return `the opponent ${OPPONENT} is not here`
  try {
    await run('python3', ['-c', 'import numpy, torch'])
    return undefined
  } catch {
    return 'python3 has no torch or no NumPy'
  }
}

async function measureAll(names: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'joryu-bench-'))
  try {
    const torch = names.every((name) => alone.includes(name)) ? 'not used' : await torchVersion()
    const machine = { processor: cpus()[0]?.model, cores: cpus().length, node: process.version, torch }
    console.log(`${machine.processor}, ${machine.cores} cores; Node ${machine.node}; PyTorch ${machine.torch}\n`)
    const figures: Record<string, unknown> = { machine }
    for (const name of names) figures[name] = await benches[name]?.(folder)
    await writeFile(FIGURES, JSON.stringify(figures, undefined, 2))
    console.log(`Figures: ${FIGURES}`)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function torchVersion(): Promise<string> {
  const { stdout } = await run('python3', ['-c', 'import torch; print(torch.__version__)'])
  return stdout.trim()
}

/** One iteration, both of PyTorch's ways and ours in turns. */
async function matching(work: Case, folder: string): Promise<unknown> {
  const inputs = join(folder, 'inputs.npz')
  const ways: Record<string, Iteration[]> = { unrolled: [], adjoint: [], joryu: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of ['unrolled', 'adjoint']) ways[way]?.push(await torchIteration(work, way, inputs))
    ways['joryu']?.push(await ownIteration(work, inputs))
  }
  const { width, batch, steps, size, channels } = work
  console.log(`One iteration: width ${width}, batch ${batch}, ${steps} steps, ${size} x ${size} x ${channels}\n`)
  console.log('| | ms, median (least to most) | peak MiB | loss | image gradient | rate gradient |')
  console.log('|---|---|---|---|---|---|')
  for (const [way, results] of Object.entries(ways)) {
    const [first] = results
    const peak = Math.max(...results.map((result) => result.peak_rss_mib))
    const norms = [first?.loss, first?.grad_images_norm, first?.grad_lr].map((value) => value?.toPrecision(6))
    console.log(`| ${way} | ${spread(results)} | ${peak} | ${norms.join(' | ')} |`)
  }
  const { unrolled = [], adjoint = [], joryu = [] } = ways
  const ratio = middle(joryu) / Math.min(middle(unrolled), middle(adjoint))
  console.log(`\nOf the faster PyTorch way: ${ratio.toFixed(2)}\n`)
  return { work, ways, ratio }
}

/** One training step on 256 pictures. */
async function trainingStep(folder: string): Promise<unknown> {
  const work = { ...small, batch: 256 }
  const inputs = join(folder, 'training.npz')
  await torchIteration({ ...work, steps: 1 }, 'adjoint', inputs)
  const script = fileURLToPath(new URL('torch_training_step.py', import.meta.url))
  const torch: z.infer<typeof training>[] = []
  const joryu: z.infer<typeof training>[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    torch.push(training.parse(await lineOf('python3', [script, inputs, work.width, CLASSES, THREADS, REPEAT])))
    const command = [own('trainingProcess.ts'), inputs, work.width, CLASSES, REPEAT]
    joryu.push(training.parse(await lineOf(process.execPath, command)))
  }
  console.log('A training step: width 32, batch 256, 28 x 28 x 1\n')
  console.log('| | ms, median (least to most) | first loss | last loss |')
  console.log('|---|---|---|---|')
  for (const [name, results] of Object.entries({ PyTorch: torch, joryu })) {
    const [first] = results
    const losses = `${first?.first_loss.toPrecision(6)} | ${first?.last_loss.toPrecision(6)}`
    console.log(`| ${name} | ${spread(results)} | ${losses} |`)
  }
  const ratio = middle(joryu) / middle(torch)
  console.log(`\nOf PyTorch: ${ratio.toFixed(2)}\n`)
  return { torch, joryu, ratio }
}

/** Peak memory of an iteration of few and of many steps. */
async function memory(folder: string): Promise<unknown> {
  const inputs = join(folder, 'memory.npz')
  await torchIteration({ ...small, steps: 1 }, 'adjoint', inputs)
  // The same number of steps in all, so that the same garbage is made.
  const few = await ownIteration({ ...small, steps: 10 }, inputs, 12)
  const many = await ownIteration({ ...small, steps: 60 }, inputs, 2)
  const growth = many.peak_rss_mib / few.peak_rss_mib - 1
  console.log(`Peak memory, 10 steps: ${few.peak_rss_mib} MiB; 60 steps: ${many.peak_rss_mib} MiB`)
  console.log(`Growth: ${(100 * growth).toFixed(1)} %\n`)
  return { few, many, growth }
}

async function torchIteration(work: Case, way: string, inputs: string): Promise<Iteration> {
  const sizes = Object.entries<number>({ ...work }).flatMap(([name, value]) => [`--${name}`, value])
  const more = ['--classes', CLASSES, '--threads', THREADS, '--way', way, '--dump', inputs, '--repeat', 3]
  return iteration.parse(await lineOf('python3', [OPPONENT, ...sizes, ...more]))
}

async function ownIteration({ width, steps }: Case, inputs: string, repeat = 3): Promise<Iteration> {
  const script = own('matchingProcess.ts')
  return iteration.parse(await lineOf(process.execPath, [script, inputs, width, CLASSES, steps, repeat]))
}

function own(script: string): string {
  return fileURLToPath(new URL(script, import.meta.url))
}

/** The JSON that a command prints. */
async function lineOf(command: string, args: readonly (string | number)[]): Promise<unknown> {
  const { stdout } = await run(command, args.map(String))
  return JSON.parse(stdout)
}

function middle(results: readonly { readonly ms: number }[]): number {
  return median(results.map(({ ms }) => ms))
}

function spread(results: readonly { readonly ms: number }[]): string {
  const times = results.map(({ ms }) => ms)
  return `${middle(results).toFixed(0)} (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`
}
