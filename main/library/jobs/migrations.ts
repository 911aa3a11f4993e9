import type { Migration } from '../migrations/migration.ts'

/** Jobs, and what persons want done with them. */
const migration10: Migration = {
  version: 10,
  update(writer) {
    writer.exec(`
      CREATE TABLE jobs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        request TEXT NOT NULL,
        state TEXT NOT NULL,
        status TEXT NOT NULL GENERATED ALWAYS AS (json_extract(state, '$.status')) STORED,
        position INTEGER NOT NULL,
        hours TEXT NOT NULL CHECK (hours IN ('any', 'night')),
        progress TEXT,
        created_at TEXT NOT NULL,
        retries INTEGER NOT NULL DEFAULT 0,
        worked_seconds REAL NOT NULL DEFAULT 0,
        expected_seconds REAL,
        result TEXT
      ) STRICT;

      CREATE INDEX jobs_by_status ON jobs (status, position);

      CREATE TABLE wishes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        job_id INTEGER NOT NULL REFERENCES jobs (id),
        kind TEXT NOT NULL CHECK (kind IN ('pause', 'resume', 'cancel', 'first')),
        wished_at TEXT NOT NULL
      ) STRICT;
    `)
  },
}

/** What studies were expected to take, and took. */
const migration20: Migration = {
  version: 20,
  update(writer) {
    writer.exec(`
      CREATE TABLE timings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        executor TEXT NOT NULL,
        phase TEXT NOT NULL,
        expected_seconds REAL NOT NULL CHECK (expected_seconds > 0),
        actual_seconds REAL NOT NULL CHECK (actual_seconds >= 0),
        noted_at TEXT NOT NULL
      ) STRICT;

      CREATE INDEX timings_by_phase ON timings (executor, phase);
    `)
  },
}

/** Wishes about the place of a job among the others. */
const migration30: Migration = {
  version: 30,
  update(writer) {
    writer.exec(`
      CREATE TABLE placed_wishes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        job_id INTEGER NOT NULL REFERENCES jobs (id),
        kind TEXT NOT NULL CHECK (kind IN ('pause', 'resume', 'cancel', 'first', 'last', 'before')),
        before_id INTEGER REFERENCES jobs (id),
        wished_at TEXT NOT NULL,
        CHECK ((kind = 'before') = (before_id IS NOT NULL))
      ) STRICT;

      INSERT INTO placed_wishes (id, job_id, kind, wished_at) SELECT id, job_id, kind, wished_at FROM wishes;
      DROP TABLE wishes;
      ALTER TABLE placed_wishes RENAME TO wishes;
    `)
  },
}

/** Every migration of the database of jobs, from the oldest to the newest. */
export const jobMigrations: readonly Migration[] = [migration10, migration20, migration30]
