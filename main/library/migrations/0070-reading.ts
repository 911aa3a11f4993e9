import type { Migration } from './migration.ts'

/** How pictures are read: into the square by one of three ways, and what else was done to each. */
export const migration70: Migration = {
  version: 70,
  update(writer) {
    for (const sql of [fit, notes]) writer.exec(sql)
  },
}

/** Until now all were stretched. */
const fit = `
  ALTER TABLE projects ADD COLUMN training_fit TEXT NOT NULL DEFAULT 'stretch'
    CHECK (training_fit IN ('stretch', 'fit', 'crop'));
  ALTER TABLE snapshots ADD COLUMN fit TEXT NOT NULL DEFAULT 'stretch'
    CHECK (fit IN ('stretch', 'fit', 'crop'));
`

/** Of what was rendered before, the size of the file is known from its picture, and the notes are lost. */
const notes = `
  ALTER TABLE renderings ADD COLUMN file_bytes INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE renderings ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';
  UPDATE renderings SET file_bytes = files.bytes
    FROM (SELECT content, MAX(file_bytes) AS bytes FROM pictures WHERE file_bytes IS NOT NULL GROUP BY content) AS files
    WHERE files.content = renderings.content;
`
