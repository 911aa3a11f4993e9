import type { Migration } from './migration.ts'

/** How pictures come into the square. Until now all were stretched. */
export const migration70: Migration = {
  version: 70,
  update(writer) {
    writer.exec(`
      ALTER TABLE projects ADD COLUMN training_fit TEXT NOT NULL DEFAULT 'stretch'
        CHECK (training_fit IN ('stretch', 'fit', 'crop'));
      ALTER TABLE snapshots ADD COLUMN fit TEXT NOT NULL DEFAULT 'stretch'
        CHECK (fit IN ('stretch', 'fit', 'crop'));
    `)
  },
}
