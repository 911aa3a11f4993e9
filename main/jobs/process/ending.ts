import type { Interruption } from '../../../shared/domain/job.ts'

/** How a process ended: by itself with a code, or by a signal. */
export interface Ending {
  readonly code: number | null
  readonly signal: string | null
  /** The last that it wrote for people who mend programs. */
  readonly lastWords: string
}

/** What V8, the C++ library and JavaScript write when there is no more memory to be had. */
const memoryWords = /heap out of memory|bad_alloc|Array buffer allocation failed|Cannot allocate memory/i

/** Whether an error says that there is no more memory. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && memoryWords.test(error.message)
}

/** What the end of a process that nobody asked to end says about its job. */
export function interruptionOf(ending: Ending): Interruption {
  return memoryWords.test(ending.lastWords)
    ? { kind: 'out-of-memory' }
    : { kind: 'crashed', ending: endingText(ending) }
}

/** Windows gives the reason of a crash as a code that people look up by its hexadecimal digits. */
export function endingText({ code, signal }: Pick<Ending, 'code' | 'signal'>): string {
  return signal ?? (code !== null && code > 255 ? `0x${code.toString(16).toUpperCase()}` : String(code))
}
