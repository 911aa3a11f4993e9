import { z } from 'zod'
import type { Reader, Writer } from '../handles.ts'
import { change, oneRow } from '../statements.ts'

/** Two pictures that look alike, by their places among those that were compared. */
type Pair = readonly [number, number]

const pairsColumn = z.object({ pairs: z.string() })
  .transform(({ pairs }): readonly Pair[] => z.array(z.tuple([z.int(), z.int()])).parse(JSON.parse(pairs)))

/** The near copies that were last found in a project, if it was among the pictures of that fingerprint. */
export function findNearCopies(reader: Reader, projectId: number, fingerprint: string): readonly Pair[] | undefined {
  const sql = 'SELECT pairs FROM near_copies WHERE project_id = @projectId AND fingerprint = @fingerprint'
  return oneRow(reader, sql, pairsColumn, { projectId, fingerprint })
}

/** Keeps near copies in place of those that were found before: looking for them takes long. */
export function putNearCopies(
  writer: Writer,
  projectId: number,
  fingerprint: string,
  pairs: readonly Pair[],
): void {
  change(
    writer,
    `INSERT INTO near_copies (project_id, fingerprint, pairs) VALUES (@projectId, @fingerprint, @pairs)
     ON CONFLICT (project_id) DO UPDATE SET fingerprint = excluded.fingerprint, pairs = excluded.pairs`,
    { projectId, fingerprint, pairs: JSON.stringify(pairs) },
  )
}
