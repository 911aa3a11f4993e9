import type { Migration } from './migration.ts'

/** Classes that are renamed, merged and ordered; decisions that are taken back in steps; checks that are remembered. */
export const migration50: Migration = {
  version: 50,
  update(writer) {
    for (const sql of [steps, classes, decisions, checks]) writer.exec(sql)
  },
}

/** What one command of a person changed, and what is taken back together. `before`: classes as they were. */
const steps = `
  CREATE TABLE steps (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    kind TEXT NOT NULL CHECK (kind IN ('decision', 'class')),
    before TEXT,
    done_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT;

  CREATE INDEX steps_in_force ON steps (project_id, kind) WHERE undone_at IS NULL;
`

/**
 * A class may count as another, never in a chain. A picture knows the class that it was found in, so that classes that
 * were merged can be parted again. What sources call a class leads to it, whatever it is called here.
 */
const classes = `
  ALTER TABLE classes ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE classes ADD COLUMN merged_into INTEGER REFERENCES classes (id);
  UPDATE classes SET position =
    (SELECT COUNT(*) FROM classes AS others WHERE others.project_id = classes.project_id AND others.id < classes.id);

  ALTER TABLE pictures ADD COLUMN found_class_id INTEGER REFERENCES classes (id);
  UPDATE pictures SET found_class_id = class_id;

  CREATE TABLE class_names (
    project_id INTEGER NOT NULL REFERENCES projects (id),
    name TEXT NOT NULL,
    class_id INTEGER NOT NULL REFERENCES classes (id),
    PRIMARY KEY (project_id, name)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO class_names SELECT project_id, name, id FROM classes;
`

/** About a content or, where a finding is about classes, a subject. Each earlier one becomes a step of its own. */
const decisions = `
  INSERT INTO steps (id, project_id, kind, done_at, undone_at)
    SELECT id, project_id, 'decision', decided_at, revoked_at FROM decisions;

  ALTER TABLE decisions RENAME TO decisions_before;
  CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    step_id INTEGER NOT NULL REFERENCES steps (id),
    content TEXT CHECK (length(content) = 64),
    subject TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('quarantine', 'keep', 'no-problem')),
    finding TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    revoked_at TEXT,
    replaced_by INTEGER REFERENCES steps (id),
    CHECK ((content IS NULL) <> (subject IS NULL)),
    CHECK (kind <> 'quarantine' OR content IS NOT NULL)
  ) STRICT;
  INSERT INTO decisions (id, project_id, step_id, content, kind, finding, decided_at, revoked_at)
    SELECT id, project_id, id, content, kind, finding, decided_at, revoked_at FROM decisions_before;
  DROP TABLE decisions_before;

  CREATE UNIQUE INDEX decisions_in_force ON decisions (project_id, content, finding)
    WHERE revoked_at IS NULL AND content IS NOT NULL;
  CREATE UNIQUE INDEX subjects_in_force ON decisions (project_id, subject, finding)
    WHERE revoked_at IS NULL AND subject IS NOT NULL;
  CREATE INDEX decisions_by_kind ON decisions (project_id, kind, content) WHERE revoked_at IS NULL;
  CREATE INDEX decisions_by_step ON decisions (step_id);
  CREATE INDEX decisions_by_replacement ON decisions (replaced_by) WHERE replaced_by IS NOT NULL;
`

/** What was found in which pictures, contents as in decisions. The fingerprint says what was looked at. */
const checks = `
  CREATE TABLE checks (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
    pictures INTEGER NOT NULL,
    classes TEXT NOT NULL,
    findings TEXT NOT NULL,
    checked_at TEXT NOT NULL,
    UNIQUE (project_id, fingerprint)
  ) STRICT;

  CREATE TABLE check_pictures (
    check_id INTEGER NOT NULL REFERENCES checks (id) ON DELETE CASCADE,
    finding INTEGER NOT NULL,
    position INTEGER NOT NULL,
    content TEXT NOT NULL CHECK (length(content) = 64),
    group_number INTEGER,
    looks_like INTEGER,
    probability REAL,
    PRIMARY KEY (check_id, finding, position)
  ) STRICT, WITHOUT ROWID;
`
