import type { Migration } from './migration.ts'

/** Splits that are drawn rather than found in a source, and what checks of snapshots for leaks found. */
export const migration60: Migration = {
  version: 60,
  update(writer) {
    for (const sql of [splits, leakChecks, nearCopies]) writer.exec(sql)
  },
}

/**
 * Of the splits of a project that were not taken back, the last is in force. Assignments are about contents, so that an
 * import that comes later, or finds a file elsewhere, changes none of them.
 */
const splits = `
  CREATE TABLE splits (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    policy TEXT NOT NULL,
    drawn_at TEXT NOT NULL,
    revoked_at TEXT
  ) STRICT;

  CREATE INDEX splits_standing ON splits (project_id, id) WHERE revoked_at IS NULL;

  CREATE TABLE split_assignments (
    split_id INTEGER NOT NULL REFERENCES splits (id),
    content TEXT NOT NULL CHECK (length(content) = 64),
    side TEXT NOT NULL CHECK (side IN ('training', 'test')),
    PRIMARY KEY (split_id, content)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER split_assignments_stay BEFORE UPDATE ON split_assignments
    BEGIN SELECT RAISE(ABORT, 'an assigned picture never moves'); END;
  CREATE TRIGGER split_assignments_are_kept BEFORE DELETE ON split_assignments
    BEGIN SELECT RAISE(ABORT, 'an assigned picture never moves'); END;
`

/** A snapshot never changes, but what is known of it may: the last check counts. */
const leakChecks = `
  CREATE TABLE leak_checks (
    id INTEGER PRIMARY KEY,
    snapshot_id INTEGER NOT NULL REFERENCES snapshots (id),
    state TEXT NOT NULL CHECK (state IN ('clean', 'leaking', 'unchecked')),
    leaks TEXT NOT NULL,
    checked_at TEXT NOT NULL
  ) STRICT;

  CREATE INDEX leak_checks_by_snapshot ON leak_checks (snapshot_id);

  CREATE TRIGGER leak_checks_stay BEFORE UPDATE ON leak_checks
    BEGIN SELECT RAISE(ABORT, 'what a check found never changes'); END;
  CREATE TRIGGER leak_checks_are_kept BEFORE DELETE ON leak_checks
    BEGIN SELECT RAISE(ABORT, 'what a check found never changes'); END;
`

/** Found in a search that takes long: places among the contents of the fingerprint, in their order. */
const nearCopies = `
  CREATE TABLE near_copies (
    project_id INTEGER PRIMARY KEY REFERENCES projects (id),
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
    pairs TEXT NOT NULL
  ) STRICT;
`
