import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../../../shared/systemError.ts'
import type { Expert } from '../../engine/objective/experts.ts'
import { writeWhole } from '../../pack/writeWhole.ts'
import { decodeKept, encodeKept } from './keptFile.ts'
import { makeFolder } from './makeFolder.ts'

/**
 * Experts by what they were trained on and how. They are most of a run's time, and the same for every budget: a second
 * pack of the same pictures begins with them. What is not there is trained again, to the same weights.
 */
export interface ExpertStore {
  /** The experts of these inputs, as far as they were trained; a gap ends them. */
  read(inputs: unknown): Promise<readonly Expert[]>
  /** Writes those that went on since they were written last. @throws Failure 'write-denied', 'disk-full' */
  keep(inputs: unknown, experts: readonly Expert[]): Promise<void>
  /** Removes those that were used longest ago, but for these inputs', until at most `bytes` are left. */
  trim(bytes: number, inputs: unknown): Promise<void>
}

/**
 * @param folder that is used for nothing else
 * @param maker what must be the same for weights to be the same: program and executor
 */
export function openExpertStore(folder: string, maker: string): ExpertStore {
  const written = new Map<string, number>()
  const folderOf = (inputs: unknown): string => join(folder, hashOf([maker, inputs]))
  return {
    async read(inputs) {
      const experts: Expert[] = []
      for (;;) {
        const path = pathOf(folderOf(inputs), experts.length)
        const expert = await readExpert(path, maker)
        if (expert === undefined) return experts
        written.set(path, expert.weights.length)
        experts.push(expert)
      }
    },
    async keep(inputs, experts) {
      await makeFolder(folderOf(inputs))
      for (const [at, expert] of experts.entries()) {
        const path = pathOf(folderOf(inputs), at)
        if (written.get(path) === expert.weights.length) continue
        await writeWhole(path, encodeExpert(expert, maker), { aborted: false })
        written.set(path, expert.weights.length)
      }
      const now = new Date()
      await utimes(folderOf(inputs), now, now)
    },
    trim: (bytes, inputs) => trim(folder, bytes, folderOf(inputs)),
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
}

function pathOf(folder: string, at: number): string {
  return join(folder, `expert-${String(at).padStart(3, '0')}`)
}

/** One tensor, [epochs + 1, P] */
function encodeExpert({ weights }: Expert, maker: string): Uint8Array {
  const length = weights[0]?.length ?? 0
  const data = new Float32Array(weights.length * length)
  for (const [at, values] of weights.entries()) data.set(values, at * length)
  return encodeKept({ facts: null, tensors: [{ name: 'weights', shape: [weights.length, length], data }] }, maker)
}

async function readExpert(path: string, maker: string): Promise<Expert | undefined> {
  const [tensor] = decodeKept(await readIfThere(path), maker)?.tensors ?? []
  if (!(tensor?.data instanceof Float32Array)) return undefined
  const { data, shape: [rows = 0, length = 0] } = tensor
  return { weights: Array.from({ length: rows }, (_, row) => data.slice(row * length, (row + 1) * length)) }
}

async function readIfThere(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return new Uint8Array()
    throw error
  }
}

async function trim(folder: string, bytes: number, used: string): Promise<void> {
  const kept = await Promise.all((await readdir(folder)).map((name) => measureFolder(join(folder, name))))
  let total = kept.reduce((sum, one) => sum + one.bytes, 0)
  for (const one of kept.toSorted((first, second) => first.usedAt - second.usedAt)) {
    if (total <= bytes) return
    if (one.path === used) continue
    await rm(one.path, { recursive: true, force: true })
    total -= one.bytes
  }
}

async function measureFolder(path: string): Promise<{
  readonly path: string
  readonly bytes: number
  readonly usedAt: number
}> {
  const sizes = (await readdir(path)).map(async (name) => (await stat(join(path, name))).size)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  return { path, bytes, usedAt: (await stat(path)).mtimeMs }
}
