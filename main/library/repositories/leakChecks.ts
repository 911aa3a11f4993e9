import { z } from 'zod'
import type { LeakState } from '../../../shared/domain/split.ts'
import { bonds, type BondCount } from '../../../shared/domain/splitPolicy.ts'
import type { Reader, Writer } from '../handles.ts'
import { change, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'

/** What a check of a snapshot found. */
export interface RecordedLeaks {
  readonly state: LeakState
  readonly leaks: readonly BondCount[]
}

const leakSchema = z.array(z.strictObject({ bond: z.enum(bonds), groups: z.int(), pictures: z.int() }))

const checkRow = z.object({ state: z.enum(['clean', 'leaking', 'unchecked']), leaks: z.string() })
  .transform(({ state, leaks }): RecordedLeaks => ({ state, leaks: leakSchema.parse(JSON.parse(leaks)) }))

/** What the last check of a snapshot found. */
export function lastLeakCheck(reader: Reader, snapshotId: number): RecordedLeaks | undefined {
  const sql = 'SELECT state, leaks FROM leak_checks WHERE snapshot_id = @snapshotId ORDER BY id DESC LIMIT 1'
  return oneRow(reader, sql, checkRow, { snapshotId })
}

/** Notes what a check found, where it is not what is known. */
export function recordLeakCheck(writer: Writer, snapshotId: number, { state, leaks }: RecordedLeaks): void {
  const known = lastLeakCheck(writer, snapshotId)
  if (known?.state === state && JSON.stringify(known.leaks) === JSON.stringify(leaks)) return
  change(
    writer,
    'INSERT INTO leak_checks (snapshot_id, state, leaks, checked_at) VALUES (@snapshotId, @state, @leaks, @now)',
    { snapshotId, state, leaks: JSON.stringify(leaks), now: utcNow() },
  )
}
