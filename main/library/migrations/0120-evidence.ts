import type { Migration } from './migration.ts'

/** What a comparison found, in all its numbers, and what its networks said of each test picture. */
export const migration120: Migration = {
  version: 120,
  update(writer) {
    writer.exec(`
      CREATE TABLE run_evidence (
        run_id INTEGER PRIMARY KEY REFERENCES runs (id),
        evidence TEXT NOT NULL,
        answers TEXT NOT NULL
      ) STRICT;

      CREATE TRIGGER run_evidence_stays BEFORE UPDATE ON run_evidence
        BEGIN SELECT RAISE(ABORT, 'what was measured never changes'); END;
      CREATE TRIGGER run_evidence_is_kept BEFORE DELETE ON run_evidence
        BEGIN SELECT RAISE(ABORT, 'what was measured never changes'); END;
    `)
  },
}
