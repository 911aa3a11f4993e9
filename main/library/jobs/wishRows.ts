import { z } from 'zod'
import { jobWishes, type JobWish } from '../../../shared/domain/job.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change } from '../statements.ts'
import { utcNow } from '../utcNow.ts'

const wishRow = z.object({ id: z.int(), job_id: z.int(), kind: z.enum(jobWishes) })
  .transform(({ job_id: jobId, ...row }): OpenWish => ({ ...row, jobId }))

/** A wish about a job. */
export interface Wish {
  readonly jobId: number
  readonly kind: JobWish
}

/** A wish that nobody has heard yet. */
export interface OpenWish extends Wish {
  readonly id: number
}

/** Leaves a wish for the program that runs the jobs. */
export function addWish(writer: Writer, { jobId, kind }: Wish): void {
  const sql = 'INSERT INTO wishes (job_id, kind, wished_at) VALUES (@jobId, @kind, @now)'
  change(writer, sql, { jobId, kind, now: utcNow() })
}

/** The wishes that nobody has heard, in the order in which they came. */
export function openWishes(reader: Reader): readonly OpenWish[] {
  return allRows(reader, 'SELECT id, job_id, kind FROM wishes ORDER BY id', wishRow)
}

/** Takes a wish away that was heard: after what it asks for was written, so that none is lost on the way. */
export function removeWish(writer: Writer, { id }: OpenWish): void {
  change(writer, 'DELETE FROM wishes WHERE id = @id', { id })
}
