import { z } from 'zod'
import { jobWishes, type JobWish } from '../../../shared/domain/job.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change } from '../statements.ts'
import { utcNow } from '../utcNow.ts'
import type { PlacedJob } from './jobPlaces.ts'

/** A wish about a job. */
export type Wish = PlacedJob | { readonly jobId: number; readonly kind: JobWish }

/** A wish that nobody has heard yet. */
export type OpenWish = Wish & { readonly id: number }

const ofJob = { id: z.int(), jobId: z.int() }

const wishRow = z.discriminatedUnion('kind', [
  z.object({ ...ofJob, kind: z.enum([...jobWishes, 'first', 'last']) }),
  z.object({ ...ofJob, kind: z.literal('before'), beforeId: z.int() }),
])

/** Leaves a wish for the program that runs the jobs. */
export function addWish(writer: Writer, wish: Wish): void {
  const sql = 'INSERT INTO wishes (job_id, kind, before_id, wished_at) VALUES (@jobId, @kind, @beforeId, @now)'
  const { jobId, kind } = wish
  change(writer, sql, { jobId, kind, beforeId: kind === 'before' ? wish.beforeId : null, now: utcNow() })
}

/** The wishes that nobody has heard, in the order in which they came. */
export function openWishes(reader: Reader): readonly OpenWish[] {
  const sql = 'SELECT id, job_id AS jobId, kind, before_id AS beforeId FROM wishes ORDER BY id'
  return allRows(reader, sql, wishRow)
}

/** Takes a wish away that was heard: after what it asks for was written, so that none is lost on the way. */
export function removeWish(writer: Writer, { id }: OpenWish): void {
  change(writer, 'DELETE FROM wishes WHERE id = @id', { id })
}
