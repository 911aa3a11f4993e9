import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes of a file of the log before the next is begun, and how many of them are kept. */
const MOST_BYTES = 1024 * 1024
const MOST_FILES = 10

const NAME = 'joryu.log'

/** What happened, for those who mend the program. */
export interface LogEntry {
  /** In the program's words. */
  readonly what: string
  /** By which a person may ask for it. */
  readonly reference?: string
  /** In the words of others, such as of the system: paths are taken out. */
  readonly detail?: string
}

/** Notes what happened, line by line. */
export interface Log {
  readonly folder: string
  /** Never throws: a full disk does not stop what is logged. */
  readonly note: (entry: LogEntry) => void
}

/** What a log is kept with. */
export interface LogMeans {
  readonly now: () => Date
  readonly mask: (text: string) => string
  readonly mostBytes?: number
}

/** A log in `folder`: `joryu.log`, and before it `joryu.1.log` and so on, which were put aside when they were full. */
export function openLog(folder: string, { now, mask, mostBytes = MOST_BYTES }: LogMeans): Log {
  const path = join(folder, NAME)
  return {
    folder,
    note: ({ detail, ...entry }) => {
      const masked = detail === undefined ? {} : { detail: mask(detail) }
      const line = `${JSON.stringify({ at: now().toISOString(), ...entry, ...masked })}\n`
      try {
        mkdirSync(folder, { recursive: true })
        if (sizeOf(path) + Buffer.byteLength(line) > mostBytes) putAside(folder)
        appendFileSync(path, line)
      } catch {
        // There is nowhere left to tell it.
      }
    },
  }
}

/** The files of a log, the newest first. */
export function logFiles(folder: string): readonly string[] {
  const all = Array.from({ length: MOST_FILES }, (_, age) => nameOf(age))
  try {
    const present = new Set(readdirSync(folder))
    return all.filter((name) => present.has(name))
  } catch {
    return []
  }
}

function putAside(folder: string): void {
  for (let age = MOST_FILES - 1; age >= 0; age -= 1) {
    const path = join(folder, nameOf(age))
    if (sizeOf(path) === 0) continue
    if (age === MOST_FILES - 1) rmSync(path)
    else renameSync(path, join(folder, nameOf(age + 1)))
  }
}

function nameOf(age: number): string {
  return age === 0 ? NAME : NAME.replace('.log', `.${age}.log`)
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
