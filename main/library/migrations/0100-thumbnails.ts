import type { Migration } from './migration.ts'

/** Small pictures have numbers, by which screens ask for them: a number never means another picture. */
export const migration100: Migration = {
  version: 100,
  update(writer) {
    writer.exec(`
      CREATE TABLE thumbnails (
        number INTEGER PRIMARY KEY,
        hash TEXT NOT NULL UNIQUE REFERENCES blobs (hash)
      ) STRICT;
      INSERT INTO thumbnails (hash) SELECT DISTINCT thumbnail FROM renderings;

      CREATE TRIGGER thumbnails_stay BEFORE UPDATE ON thumbnails
        BEGIN SELECT RAISE(ABORT, 'the number of a small picture never changes'); END;
      CREATE TRIGGER thumbnails_are_kept BEFORE DELETE ON thumbnails
        BEGIN SELECT RAISE(ABORT, 'the number of a small picture never changes'); END;
    `)
  },
}
