import type { Migration } from './migration.ts'

/** What a person decides about pictures, what is frozen of them, and who did what. */
export const migration20: Migration = {
  version: 20,
  update(writer) {
    for (const sql of [decisions, snapshots, audit]) writer.exec(sql)
  },
}

/** About contents, not files: a decision outlives a file that is moved. One that was taken back stays on record. */
const decisions = `
  CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    content TEXT NOT NULL CHECK (length(content) = 64),
    kind TEXT NOT NULL CHECK (kind IN ('quarantine', 'keep', 'no-problem')),
    finding TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    revoked_at TEXT
  ) STRICT;

  CREATE UNIQUE INDEX decisions_in_force ON decisions (project_id, content, finding) WHERE revoked_at IS NULL;
`

const snapshots = `
  CREATE TABLE snapshots (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    number INTEGER NOT NULL,
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
    size INTEGER NOT NULL,
    channels INTEGER NOT NULL,
    depth TEXT NOT NULL,
    pictures INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (project_id, number),
    UNIQUE (project_id, fingerprint)
  ) STRICT;

  CREATE TABLE snapshot_members (
    snapshot_id INTEGER NOT NULL REFERENCES snapshots (id),
    position INTEGER NOT NULL,
    picture_id INTEGER NOT NULL REFERENCES pictures (id),
    content TEXT NOT NULL CHECK (length(content) = 64),
    class_name TEXT NOT NULL,
    split TEXT NOT NULL CHECK (split IN ('training', 'test')),
    PRIMARY KEY (snapshot_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX snapshot_members_by_picture ON snapshot_members (picture_id);

  CREATE TRIGGER snapshots_stay BEFORE UPDATE ON snapshots
    BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END;
  CREATE TRIGGER snapshots_are_kept BEFORE DELETE ON snapshots
    BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END;
  CREATE TRIGGER snapshot_members_stay BEFORE UPDATE ON snapshot_members
    BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END;
  CREATE TRIGGER snapshot_members_are_kept BEFORE DELETE ON snapshot_members
    BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END;
`

const audit = `
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    project_id INTEGER REFERENCES projects (id),
    action TEXT NOT NULL,
    detail TEXT NOT NULL,
    done_at TEXT NOT NULL
  ) STRICT;

  CREATE INDEX audit_by_project ON audit (project_id);

  CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;
  CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;
`
