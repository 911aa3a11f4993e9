import type { Migration } from './migration.ts'

/** Packs that were made of the pictures of a project, and what comparisons on its snapshots found. */
export const migration80: Migration = {
  version: 80,
  update(writer) {
    for (const sql of [packs, runs]) writer.exec(sql)
  },
}

/**
 * A pack is its bytes: whoever makes the same again has moved the file. One that came from elsewhere has no budget, and
 * no snapshot where it was made from other pictures.
 */
const packs = `
  CREATE TABLE packs (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    snapshot_id INTEGER REFERENCES snapshots (id),
    path TEXT NOT NULL,
    file_bytes INTEGER NOT NULL CHECK (file_bytes > 0),
    file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
    budget_bytes INTEGER CHECK (budget_bytes > 0),
    made_at TEXT NOT NULL,
    UNIQUE (project_id, file_hash)
  ) STRICT;

  CREATE INDEX packs_by_project ON packs (project_id, id);
`

const runs = `
  CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    snapshot_id INTEGER NOT NULL REFERENCES snapshots (id),
    pack_id INTEGER NOT NULL REFERENCES packs (id),
    figures TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('good', 'fair', 'poor', 'unclear')),
    made_at TEXT NOT NULL
  ) STRICT;

  CREATE INDEX runs_by_pack ON runs (pack_id, id);

  CREATE TRIGGER runs_stay BEFORE UPDATE ON runs
    BEGIN SELECT RAISE(ABORT, 'what was measured never changes'); END;
  CREATE TRIGGER runs_are_kept BEFORE DELETE ON runs
    BEGIN SELECT RAISE(ABORT, 'what was measured never changes'); END;
`
