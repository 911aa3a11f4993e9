import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Writer } from './handles.ts'
import type { Migration } from './migrations/migration.ts'
import { inTransaction } from './statements.ts'

/** Where copies from before migrations are, inside the library's folder. */
export const BACKUPS_FOLDER = 'backups'

/** The form that the database has; 0 for one that was just made. */
export function formOf(writer: Writer): number {
  return Number(writer.pragma('user_version', { simple: true }))
}

/**
 * Brings the database to the newest form, in one transaction: it has the old form or the new one, never one between.
 * A database that holds something is copied first, to `backups/form-<old form>.db` in `folder`.
 */
export function migrate(writer: Writer, folder: string, migrations: readonly Migration[]): void {
  requireRising(migrations)
  const form = formOf(writer)
  const pending = migrations.filter(({ version }) => version > form)
  const newest = pending.at(-1)
  if (newest === undefined) return
  if (form > 0) backUp(writer, folder, form)
  inTransaction(writer, () => {
    for (const { update } of pending) update(writer)
    writer.pragma(`user_version = ${newest.version}`)
  })
}

/** Whole or not at all: a copy that was interrupted does not take the place of an earlier one. */
function backUp(writer: Writer, folder: string, form: number): void {
  const place = join(folder, BACKUPS_FOLDER)
  const aside = join(place, '.unfinished')
  mkdirSync(place, { recursive: true })
  rmSync(aside, { force: true })
  writer.prepare('VACUUM INTO ?').run(aside)
  // SQLite leaves it to the system when the copy reaches the disk.
  const copy = openSync(aside, 'r+')
  fsyncSync(copy)
  closeSync(copy)
  renameSync(aside, join(place, `form-${form}.db`))
}

function requireRising(migrations: readonly Migration[]): void {
  const isRising = migrations.every(({ version }, index) => version > (migrations[index - 1]?.version ?? 0))
  if (!isRising) throw new Error('migrations must be listed in the order of their versions')
}
