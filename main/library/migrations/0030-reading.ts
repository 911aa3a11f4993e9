import type { Migration } from './migration.ts'

/**
 * Which single part a picture shows, as several pictures may show one; and how a person wanted a source to be read, so
 * that it is read alike the next time.
 */
export const migration30: Migration = {
  version: 30,
  update(writer) {
    writer.exec(`
      ALTER TABLE pictures ADD COLUMN part TEXT;
      ALTER TABLE data_sets ADD COLUMN merges TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE data_sets ADD COLUMN name_facts INTEGER NOT NULL DEFAULT 1 CHECK (name_facts IN (0, 1));
    `)
  },
}
