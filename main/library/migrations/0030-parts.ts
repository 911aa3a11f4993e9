import type { Migration } from './migration.ts'

/** Which single part a picture shows: several pictures may show one. */
export const migration30: Migration = {
  version: 30,
  update(writer) {
    writer.exec('ALTER TABLE pictures ADD COLUMN part TEXT')
  },
}
