import type { Migration } from './migration.ts'

/** Projects, and the files that they import. */
export const migration10: Migration = {
  version: 10,
  update(writer) {
    for (const sql of [projects, blobs, pictures]) writer.exec(sql)
  },
}

const projects = `
  CREATE TABLE projects (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    training_size INTEGER CHECK (training_size BETWEEN 16 AND 128),
    training_channels INTEGER CHECK (training_channels IN (1, 3)),
    training_depth TEXT,
    created_at TEXT NOT NULL,
    CHECK ((training_size IS NULL) = (training_channels IS NULL)),
    CHECK ((training_size IS NULL) = (training_depth IS NULL))
  ) STRICT;

  CREATE TABLE data_sets (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    source_path TEXT NOT NULL,
    layout TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (project_id, source_path)
  ) STRICT;

  CREATE TABLE classes (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    name TEXT NOT NULL,
    role TEXT CHECK (role IN ('ok', 'ng')),
    severity TEXT CHECK (severity IN ('critical', 'major', 'minor')),
    UNIQUE (project_id, name),
    CHECK (severity IS NULL OR role IS 'ng')
  ) STRICT;
`

/** Where in the segment files bytes are, and which of them show a content in a shape for training. */
const blobs = `
  CREATE TABLE blobs (
    hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
    segment INTEGER NOT NULL,
    offset_bytes INTEGER NOT NULL,
    length_bytes INTEGER NOT NULL,
    UNIQUE (segment, offset_bytes)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE renderings (
    content TEXT NOT NULL CHECK (length(content) = 64),
    shape TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    pixels TEXT NOT NULL REFERENCES blobs (hash),
    thumbnail TEXT NOT NULL REFERENCES blobs (hash),
    PRIMARY KEY (content, shape)
  ) STRICT, WITHOUT ROWID;
`

/** One row a file. What is null of its size, time and content could not be read. */
const pictures = `
  CREATE TABLE pictures (
    id INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES projects (id),
    data_set_id INTEGER NOT NULL REFERENCES data_sets (id),
    path TEXT NOT NULL,
    class_id INTEGER NOT NULL REFERENCES classes (id),
    split TEXT NOT NULL CHECK (split IN ('training', 'test')),
    lot TEXT,
    taken_on TEXT,
    file_bytes INTEGER,
    modified_ms INTEGER,
    content TEXT CHECK (length(content) = 64),
    skip_reason TEXT,
    duplicate_of INTEGER REFERENCES pictures (id),
    gone_at TEXT,
    outcome TEXT NOT NULL GENERATED ALWAYS AS (
      CASE
        WHEN gone_at IS NOT NULL THEN 'gone'
        WHEN skip_reason IS NOT NULL THEN 'skipped'
        WHEN duplicate_of IS NOT NULL THEN 'duplicate'
        ELSE 'imported'
      END
    ) STORED,
    UNIQUE (data_set_id, path),
    CHECK (skip_reason IS NOT NULL OR content IS NOT NULL)
  ) STRICT;

  CREATE INDEX pictures_by_content ON pictures (project_id, content);
  CREATE INDEX pictures_by_keeper ON pictures (duplicate_of) WHERE duplicate_of IS NOT NULL;
  CREATE INDEX pictures_by_outcome ON pictures (project_id, outcome);
  CREATE INDEX pictures_by_class ON pictures (project_id, outcome, class_id);
  CREATE INDEX pictures_by_split ON pictures (project_id, outcome, split);
  CREATE INDEX pictures_by_class_and_split ON pictures (project_id, outcome, class_id, split);
`
