import { readFile } from 'node:fs/promises'
import { arch, cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '../../../shared/contract/calls/settings.ts'
import { compressedEntry } from '../../pack/zip/entry.ts'
import { writeZip } from '../../pack/zip/writeZip.ts'
import { writeWhole } from '../../pack/writeWhole.ts'
import { jobsOf } from '../jobs/jobs.ts'
import { requireWritable } from '../output.ts'
import { logFiles, type Log } from './log.ts'

/** What diagnostics are made of. */
export interface DiagnosticsMeans {
  readonly version: string
  readonly dataFolder: string
  readonly log: Pick<Log, 'folder'>
  readonly settings: Settings
  readonly mask: (text: string) => string
  readonly signal: AbortSignal
}

/**
 * Writes a ZIP file for those who mend the program: what PC it is, settings, where jobs stand, and the log. No picture,
 * no name of a project, class or file, and no path is in it.
 *
 * @returns the names of its entries
 * @throws Failure as `requireWritable` and `jobsOf`; @throws Cancelled
 */
export async function exportDiagnostics(path: string, means: DiagnosticsMeans): Promise<readonly string[]> {
  await requireWritable([path])
  const texts = [
    ['program.json', asJson(machineFacts(means))],
    ['settings.json', means.mask(asJson({ ...means.settings, dataFolder: means.settings.dataFolder && '<path>' }))],
    ['jobs.json', means.mask(asJson(await jobFacts(means.dataFolder)))],
    ...(await logTexts(means)),
  ] as const
  const entries = texts.map(([name, text]) => compressedEntry(name, new TextEncoder().encode(text)))
  await writeWhole(path, writeZip(entries), means.signal)
  return texts.map(([name]) => name)
}

function machineFacts({ version }: DiagnosticsMeans): object {
  return {
    version,
    platform: process.platform,
    release: release(),
    architecture: arch(),
    processors: cpus().map(({ model }) => model),
    memoryBytes: totalmem(),
    versions: process.versions,
  }
}

/** Titles and requests name projects and paths. */
async function jobFacts(dataFolder: string): Promise<readonly object[]> {
  const jobs = await jobsOf(dataFolder)
  return jobs.map(({ id, kind, state, hours, createdAt, retries, progress, workedSeconds, expectedSeconds }) => ({
    id, kind, state: withoutNames(state), hours, createdAt, retries, progress, workedSeconds, expectedSeconds,
  }))
}

/** Of problems, their codes. */
function withoutNames(state: object): object {
  const codesOnly = (key: string, value: unknown): unknown =>
    key === 'problem' && typeof value === 'object' && value !== null && 'code' in value ? value.code : value
  return JSON.parse(JSON.stringify(state, codesOnly)) as object
}

async function logTexts({ log, mask }: DiagnosticsMeans): Promise<readonly (readonly [string, string])[]> {
  return Promise.all(logFiles(log.folder).map(async (name) =>
    [`logs/${name}`, mask(await readFile(join(log.folder, name), 'utf8'))] as const))
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
