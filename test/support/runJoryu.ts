import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'

const program = resolve(import.meta.dirname, '../../main/doors/cli/joryu.ts')

/** How a call of the program ended, and all that it said. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A call of the program that is still running. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves when standard output has said this; rejects when the program ends before. */
  readonly said: (words: string) => Promise<void>
}

/** Runs the real program to its end, in a child process, in English whatever the machine speaks. */
export function runJoryu(cwd: string, ...args: readonly string[]): Promise<Ended> {
  return startJoryu(cwd, ...args).ended
}

/** The same, also of root without the right to look into what is locked: as a factory's user runs it. */
export function runOrdinarily(cwd: string, ...args: readonly string[]): Promise<Ended> {
  const rights = '-dac_override,-dac_read_search'
  const prefix = process.geteuid?.() === 0 ? ['setpriv', '--bounding-set', rights, '--inh-caps', rights] : []
  return start(cwd, [...prefix, process.execPath, program, ...args]).ended
}

export function startJoryu(cwd: string, ...args: readonly string[]): Running {
  return start(cwd, [process.execPath, program, ...args])
}

/** The same in a process group of its own, which a signal reaches as a whole: as from a terminal or at a shutdown. */
export function startJoryuInGroup(cwd: string, ...args: readonly string[]): Running {
  return start(cwd, ['setsid', process.execPath, program, ...args])
}

function start(cwd: string, [command = '', ...args]: readonly string[]): Running {
  const env = { ...process.env, LC_ALL: 'C' }
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
  const said = (words: string): Promise<void> => new Promise((resolve, reject) => {
    const look = (): void => {
      if (stdout.includes(words)) resolve()
    }
    child.stdout.on('data', look)
    child.on('close', () => reject(new Error(`it ended before it said "${words}": ${stdout}${stderr}`)))
    look()
  })
  return { child, ended, said }
}

/** A distillation that is a real one in every part, and takes seconds. */
export const tinyRecipe = ['--experts', '1', '--epochs', '1', '--iterations', '2', '--eval-steps', '2'] as const

/** The same, computed by the executor that every machine has, without the seconds that it takes to choose one. */
export const tinyPlan = [...tinyRecipe, '--executor', 'onnx'] as const

/** Milliseconds after which a test of whole runs is given up: far more than they need on a busy machine. */
export const LONG = 300_000
