import type { Migration } from './migration.ts'

/** To whom packs were given, what a person holds of each, and what a project is about. */
export const migration130: Migration = {
  version: 130,
  update(writer) {
    for (const sql of [handOvers, marks, projects]) writer.exec(sql)
  },
}

/** A line of the ledger. `looked_at`: the statements that were signed, as JSON. The file is a copy of the pack. */
const handOvers = `
  CREATE TABLE hand_overs (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    pack_id INTEGER NOT NULL REFERENCES packs (id),
    recipient TEXT NOT NULL CHECK (recipient <> ''),
    purpose TEXT NOT NULL CHECK (purpose <> ''),
    confidentiality TEXT NOT NULL CHECK (confidentiality IN ('open', 'limited', 'confidential', 'secret')),
    note TEXT NOT NULL,
    signed_by TEXT NOT NULL CHECK (signed_by <> ''),
    looked_at TEXT NOT NULL,
    path TEXT NOT NULL,
    file_bytes INTEGER NOT NULL CHECK (file_bytes > 0),
    file_hash TEXT NOT NULL CHECK (length(file_hash) = 64),
    handed_at TEXT NOT NULL
  ) STRICT;

  CREATE INDEX hand_overs_by_project ON hand_overs (project_id, id);
  CREATE INDEX hand_overs_by_pack ON hand_overs (pack_id, id);

  CREATE TRIGGER hand_overs_stay BEFORE UPDATE ON hand_overs
    BEGIN SELECT RAISE(ABORT, 'what was handed over stays noted'); END;
  CREATE TRIGGER hand_overs_are_kept BEFORE DELETE ON hand_overs
    BEGIN SELECT RAISE(ABORT, 'what was handed over stays noted'); END;
`

/** The last mark of a pack that was not taken back holds. */
const marks = `
  CREATE TABLE pack_marks (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    pack_id INTEGER NOT NULL REFERENCES packs (id),
    mark TEXT NOT NULL CHECK (mark IN ('open', 'adopted', 'retired')),
    note TEXT NOT NULL,
    marked_at TEXT NOT NULL,
    revoked_at TEXT
  ) STRICT;

  CREATE INDEX pack_marks_in_force ON pack_marks (pack_id, id) WHERE revoked_at IS NULL;
  CREATE INDEX pack_marks_by_project ON pack_marks (project_id, id) WHERE revoked_at IS NULL;
`

const projects = `
  ALTER TABLE projects ADD COLUMN part_number TEXT NOT NULL DEFAULT '';
  ALTER TABLE projects ADD COLUMN process TEXT NOT NULL DEFAULT '';
`
