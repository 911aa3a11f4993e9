import type { PlaceWish } from '../../../shared/domain/job.ts'
import type { Writer } from '../handles.ts'
import { change, inTransaction } from '../statements.ts'

/** A job, and where it is to stand among the others. */
export type PlacedJob = { readonly jobId: number } & PlaceWish

/** Puts a job into its place. */
export function placeJob(writer: Writer, placed: PlacedJob): void {
  const { jobId: id } = placed
  switch (placed.kind) {
    case 'first':
      change(writer, 'UPDATE jobs SET position = (SELECT MIN(position) - 1 FROM jobs) WHERE id = @id', { id })
      return
    case 'last':
      change(writer, 'UPDATE jobs SET position = (SELECT MAX(position) + 1 FROM jobs) WHERE id = @id', { id })
      return
    case 'before':
      putBefore(writer, id, placed.beforeId)
  }
}

/** The other, and all behind it, make room. */
function putBefore(writer: Writer, id: number, beforeId: number): void {
  const room = `
    UPDATE jobs SET position = position + 1
    WHERE position >= (SELECT position FROM jobs WHERE id = @beforeId)`
  const place = `
    UPDATE jobs SET position = (SELECT position - 1 FROM jobs WHERE id = @beforeId)
    WHERE id = @id AND id <> @beforeId`
  inTransaction(writer, () => {
    change(writer, room, { beforeId })
    change(writer, place, { id, beforeId })
  })
}
