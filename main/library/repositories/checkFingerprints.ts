import { z } from 'zod'
import type { Reader, Writer } from '../handles.ts'
import { change, oneRow } from '../statements.ts'

const fingerprintRow = z.object({ fingerprint: z.string() })

/** The fingerprint that was kept last, if nothing of what it is made of has changed since: the database forgets it. */
export function findCheckFingerprint(reader: Reader, projectId: number, version: number): string | undefined {
  const sql = 'SELECT fingerprint FROM check_fingerprints WHERE project_id = @projectId AND version = @version'
  return oneRow(reader, sql, fingerprintRow, { projectId, version })?.fingerprint
}

/** Keeps the fingerprint of what a check of that version would look at now. */
export function putCheckFingerprint(writer: Writer, projectId: number, version: number, fingerprint: string): void {
  change(
    writer,
    `INSERT INTO check_fingerprints (project_id, version, fingerprint) VALUES (@projectId, @version, @fingerprint)
     ON CONFLICT (project_id) DO UPDATE SET version = excluded.version, fingerprint = excluded.fingerprint`,
    { projectId, version, fingerprint },
  )
}
