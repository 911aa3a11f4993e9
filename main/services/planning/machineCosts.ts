import { mkdir } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { measureNetworkCosts, type NetworkCosts } from '../../engine/costs/networkCosts.ts'
import type { SpectrumCosts } from '../../engine/costs/spectrumCosts.ts'
import type { Executor } from '../../engine/executor/executor.ts'
import type { NetworkSpec } from '../../engine/network/convNet.ts'
import type { SpectrumPlan } from '../../../shared/domain/distilledSet.ts'
import type { ExecutorName } from '../../../shared/domain/executorName.ts'
import type { TrainingSplit } from '../../../shared/domain/pictures.ts'
import { allowedThreads } from '../../images/threads/allowedThreads.ts'
import { fingerprint } from '../dataSet.ts'
import { writeJson } from '../output.ts'
import { programVersion } from '../program.ts'
import type { SheetCosts } from './costs.ts'
import { readMachineFile, type MachineFile } from './machineFile.ts'

/** Sets whose sheets are remembered: their sizes are those of their pictures. */
const MOST_SHEETS = 20

/** What was measured on this machine, kept in a file. */
export interface MachineCosts {
  /** The executor that was chosen here before. */
  readonly executor: ExecutorName | undefined
  /** Keeps the choice. */
  choose(executor: ExecutorName): Promise<void>
  /** Of this network, measured where it is not known yet. */
  ofNetwork(executor: Executor, spec: NetworkSpec, training: TrainingSplit): Promise<NetworkCosts>
  /** Of spectra of this form. */
  ofSpectra(executor: ExecutorName, plan: SpectrumPlan, measure: () => Promise<SpectrumCosts>): Promise<SpectrumCosts>
  /** Of contact sheets of these pictures. */
  ofSheets(training: TrainingSplit, measure: () => Promise<SheetCosts>): Promise<SheetCosts>
}

/**
 * Opens what is known of this machine. A file that is not there, is damaged or tells of another machine counts as none,
 * and one that cannot be written is done without: then it is measured again.
 *
 * @param now seconds since any fixed moment
 * @param isBusy whether other work slows this machine down: what is measured then is not kept
 */
export async function openMachineCosts(folder: string, now: () => number, isBusy: boolean): Promise<MachineCosts> {
  const path = join(folder, 'machine.json')
  const threads = `${allowedThreads()} of ${cpus().length} x ${cpus()[0]?.model ?? ''}`
  const machine = `${await programVersion()}, ${threads}`
  let known: MachineFile = await readMachineFile(path, machine) ?? { machine, networks: {}, spectra: {}, sheets: {} }
  async function keep(more: Partial<MachineFile>): Promise<void> {
    known = { ...known, ...more }
    if (isBusy) return
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
    ofNetwork: (executor, spec, training) =>
      remembered(known.networks, networkKey(executor.name, spec), (networks) => keep({ networks }), () =>
        measureNetworkCosts(executor, spec, training, now)),
    ofSpectra: (executor, plan, measure) =>
      remembered(known.spectra, spectraKey(executor, plan), (spectra) => keep({ spectra }), measure),
    ofSheets: (training, measure) =>
      remembered(known.sheets, fingerprint(training), (all) => keep({ sheets: lastOf(all, MOST_SHEETS) }), measure),
  }
}

/** What the file says of a key, measured where it says nothing. */
async function remembered<Value>(
  entries: Readonly<Record<string, Value>>,
  key: string,
  keep: (entries: Record<string, Value>) => Promise<void>,
  measure: () => Promise<Value>,
): Promise<Value> {
  const present = entries[key]
  if (present !== undefined) return present
  const costs = await measure()
  await keep({ ...entries, [key]: costs })
  return costs
}

/** The newest entries. */
function lastOf<Value>(entries: Readonly<Record<string, Value>>, most: number): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).slice(-most))
}

/** More spectra and classes cost no more each. */
function spectraKey(executor: ExecutorName, { image, ranks, transforms }: SpectrumPlan): string {
  const { channels, height, width } = image
  const form = `${ranks.channel} x ${ranks.height} x ${ranks.width} by ${transforms}`
  return `${executor}, ${form} to ${channels} x ${height} x ${width}`
}

/** The number of classes hardly changes what a network costs. */
function networkKey(executor: ExecutorName, { image, width: of, depth }: NetworkSpec): string {
  const { channels, height, width } = image
  return `${executor}, ${channels} x ${height} x ${width}, ${depth} blocks of ${of}`
}
