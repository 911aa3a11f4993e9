import { mkdir, readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { measureNetworkCosts, type NetworkCosts } from '../../engine/costs/networkCosts.ts'
import type { Executor } from '../../engine/executor/executor.ts'
import type { NetworkSpec } from '../../engine/network/convNet.ts'
import { executorNames, type ExecutorName } from '../../../shared/domain/executorName.ts'
import type { TrainingSplit } from '../../../shared/domain/pictures.ts'
import { writeJson } from '../output.ts'
import { programVersion } from '../program.ts'

const batchSeconds = z.strictObject({ fixed: z.number().nonnegative(), picture: z.number().nonnegative() })
const networkCosts = z.strictObject({
  training: batchSeconds, matching: batchSeconds, prediction: z.number().nonnegative(),
})
const costsFile = z.strictObject({
  machine: z.string(),
  executor: z.enum(executorNames).optional(),
  networks: z.record(z.string(), networkCosts),
})

/** What is known of a machine: it is measured once, and again by another program or after another processor came. */
type KnownCosts = z.infer<typeof costsFile>

/** What was measured on this machine, kept in a file. */
export interface MachineCosts {
  /** The executor that was chosen here before. */
  readonly executor: ExecutorName | undefined
  /** Keeps the choice. */
  choose(executor: ExecutorName): Promise<void>
  /** Of this network, measured where it is not known yet. */
  ofNetwork(executor: Executor, spec: NetworkSpec, training: TrainingSplit): Promise<NetworkCosts>
}

/**
 * Opens what is known of this machine. A file that is not there, is damaged or tells of another machine counts as none,
 * and one that cannot be written is done without: then it is measured again.
 *
 * @param now seconds since any fixed moment
 */
export async function openMachineCosts(folder: string, now: () => number): Promise<MachineCosts> {
  const path = join(folder, 'machine.json')
  const machine = `${await programVersion()}, ${cpus().length} x ${cpus()[0]?.model ?? ''}`
  let known: KnownCosts = await readCosts(path, machine) ?? { machine, networks: {} }
  async function keep(more: Partial<KnownCosts>): Promise<void> {
    known = { ...known, ...more }
    try {
      await mkdir(folder, { recursive: true })
      await writeJson(path, known, new AbortController().signal)
    } catch {
      // Nothing is lost but time.
    }
  }
  return {
    executor: known.executor,
    choose: (executor) => keep({ executor }),
    async ofNetwork(executor, spec, training) {
      const key = keyOf(executor.name, spec)
      const costs = known.networks[key] ?? await measureNetworkCosts(executor, spec, training, now)
      if (known.networks[key] === undefined) await keep({ networks: { ...known.networks, [key]: costs } })
      return costs
    },
  }
}

async function readCosts(path: string, machine: string): Promise<KnownCosts | undefined> {
  try {
    const costs = costsFile.parse(JSON.parse(await readFile(path, 'utf8')))
    return costs.machine === machine ? costs : undefined
  } catch {
    return undefined
  }
}

/** The number of classes hardly changes what a network costs. */
function keyOf(executor: ExecutorName, { image: { channels, height, width }, width: of, depth }: NetworkSpec): string {
  return `${executor}, ${channels} x ${height} x ${width}, ${depth} blocks of ${of}`
}
