import type { Migration } from './migration.ts'

/** What screens ask each time they open is kept, and by the database itself: so it cannot fall behind what it is of. */
export const migration140: Migration = {
  version: 140,
  update(writer) {
    for (const sql of [sides, sidesFollow, fingerprints, fingerprintsGo]) writer.exec(sql)
  },
}

const standing = `(SELECT id FROM splits
  WHERE project_id = pictures.project_id AND revoked_at IS NULL ORDER BY id DESC LIMIT 1)`

/**
 * What a row of `pictures` is used for: what the split in force drew for it; where it came after that, training; and
 * where nothing was drawn, as its source has it.
 */
const sideOfPicture = `COALESCE(
  (SELECT side FROM split_assignments WHERE split_id = ${standing} AND content = pictures.content),
  CASE WHEN (SELECT policy ->> '$.method' FROM splits WHERE id = ${standing}) <> 'given'
    THEN 'training' ELSE split END)`

const sides = `
  ALTER TABLE pictures ADD COLUMN side TEXT NOT NULL DEFAULT 'training' CHECK (side IN ('training', 'test'));
  UPDATE pictures SET side = ${sideOfPicture} WHERE side <> ${sideOfPicture};

  DROP INDEX pictures_by_split;
  DROP INDEX pictures_by_class_and_split;
  CREATE INDEX pictures_by_side ON pictures (project_id, outcome, side);
  CREATE INDEX pictures_by_class_and_side ON pictures (project_id, outcome, class_id, side);
`

const followOne = `BEGIN
  UPDATE pictures SET side = ${sideOfPicture} WHERE id = NEW.id AND side <> ${sideOfPicture}; END`
const followAll = `BEGIN
  UPDATE pictures SET side = ${sideOfPicture} WHERE project_id = NEW.project_id AND side <> ${sideOfPicture}; END`

const sidesFollow = `
  CREATE TRIGGER sides_of_new_pictures AFTER INSERT ON pictures ${followOne};
  CREATE TRIGGER sides_of_changed_pictures AFTER UPDATE OF project_id, content, split ON pictures ${followOne};
  CREATE TRIGGER sides_of_new_splits AFTER INSERT ON splits ${followAll};
  CREATE TRIGGER sides_of_changed_splits AFTER UPDATE ON splits ${followAll};
  CREATE TRIGGER sides_of_assignments AFTER INSERT ON split_assignments BEGIN
    UPDATE pictures SET side = NEW.side
    WHERE project_id = (SELECT project_id FROM splits WHERE id = NEW.split_id) AND content = NEW.content
      AND side <> NEW.side AND NEW.split_id = ${standing};
  END;
  CREATE TRIGGER splits_are_kept BEFORE DELETE ON splits
    BEGIN SELECT RAISE(ABORT, 'a split is taken back, and stays on record'); END;
`

/** Of what a check would look at, by the version of the checks. It is there only as long as nothing changes. */
const fingerprints = `
  CREATE TABLE check_fingerprints (
    project_id INTEGER PRIMARY KEY REFERENCES projects (id),
    version INTEGER NOT NULL,
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64)
  ) STRICT;
`

const forget = (row: 'OLD' | 'NEW'): string =>
  `BEGIN DELETE FROM check_fingerprints WHERE project_id = ${row}.project_id; END`

const fingerprintsGo = `
  CREATE TRIGGER new_pictures_end_fingerprints AFTER INSERT ON pictures ${forget('NEW')};
  CREATE TRIGGER changed_pictures_end_fingerprints AFTER UPDATE ON pictures ${forget('NEW')};
  CREATE TRIGGER lost_pictures_end_fingerprints AFTER DELETE ON pictures ${forget('OLD')};
  CREATE TRIGGER renamed_classes_end_fingerprints AFTER UPDATE OF name ON classes ${forget('NEW')};
  CREATE TRIGGER new_quarantine_ends_fingerprints AFTER INSERT ON decisions
    WHEN NEW.kind = 'quarantine' ${forget('NEW')};
  CREATE TRIGGER changed_quarantine_ends_fingerprints AFTER UPDATE ON decisions
    WHEN OLD.kind = 'quarantine' OR NEW.kind = 'quarantine' ${forget('NEW')};
  CREATE TRIGGER lost_quarantine_ends_fingerprints AFTER DELETE ON decisions
    WHEN OLD.kind = 'quarantine' ${forget('OLD')};
`
