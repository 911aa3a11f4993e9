import { z } from 'zod'
import { jobWishes, type JobWish } from '../../../shared/domain/job.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, inTransaction } from '../statements.ts'
import { utcNow } from '../utcNow.ts'

const wishRow = z.object({ id: z.int(), job_id: z.int(), kind: z.enum(jobWishes) })

/** A wish about a job. */
export interface Wish {
  readonly jobId: number
  readonly kind: JobWish
}

/** Leaves a wish for the program that runs the jobs. */
export function addWish(writer: Writer, { jobId, kind }: Wish): void {
  const sql = 'INSERT INTO wishes (job_id, kind, wished_at) VALUES (@jobId, @kind, @now)'
  change(writer, sql, { jobId, kind, now: utcNow() })
}

/** The wishes that nobody has heard, in the order in which they came. From now on they are heard. */
export function takeWishes(writer: Writer): readonly Wish[] {
  // Mostly there are none: reading takes no lock.
  if (openWishes(writer).length === 0) return []
  return inTransaction(writer, () => {
    const found = openWishes(writer)
    change(writer, 'DELETE FROM wishes')
    return found
  })
}

function openWishes(reader: Reader): readonly Wish[] {
  const rows = allRows(reader, 'SELECT id, job_id, kind FROM wishes ORDER BY id', wishRow)
  return rows.map(({ job_id: jobId, kind }) => ({ jobId, kind }))
}
