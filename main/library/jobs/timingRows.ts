import { z } from 'zod'
import type { PhaseSeconds } from '../../../shared/domain/studyPlan.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, inTransaction } from '../statements.ts'
import { utcNow } from '../utcNow.ts'

/** A phase of a study as it was expected, without any correction, and as it was. */
export interface PhaseTiming {
  readonly expected: number
  readonly actual: number
}

export type Phased = keyof PhaseSeconds

/** What a study took, phase by phase. */
export function noteTimings(
  writer: Writer,
  executor: string,
  timings: Readonly<Partial<Record<Phased, PhaseTiming>>>,
): void {
  const sql = `
    INSERT INTO timings (executor, phase, expected_seconds, actual_seconds, noted_at)
    VALUES (@executor, @phase, @expected, @actual, @now)`
  inTransaction(writer, () => {
    for (const [phase, { expected, actual }] of Object.entries(timings)) {
      change(writer, sql, { executor, phase, expected, actual, now: utcNow() })
    }
  })
}

const timingRow = z.object({ expected_seconds: z.number(), actual_seconds: z.number() })
  .transform(({ expected_seconds, actual_seconds }) => ({ expected: expected_seconds, actual: actual_seconds }))

/** The last timings of a phase, the newest first. */
export function lastTimings(
  reader: Reader,
  executor: string,
  phase: Phased,
  count: number,
): readonly PhaseTiming[] {
  const sql = `
    SELECT expected_seconds, actual_seconds FROM timings WHERE executor = @executor AND phase = @phase
    ORDER BY id DESC LIMIT @count`
  return allRows(reader, sql, timingRow, { executor, phase, count })
}
