import type { Migration } from './migration.ts'

/** What was measured of each content, by the mapping of 16 to 8 bits that it was read with. */
export const migration40: Migration = {
  version: 40,
  update: (writer) => void writer.exec(measurements),
}

/** `grays` are small gray pictures: first the one of all of the picture, 32 x 32, then that of its middle. */
const measurements = `
  CREATE TABLE measurements (
    content TEXT NOT NULL CHECK (length(content) = 64),
    depth TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    brightness REAL NOT NULL,
    level REAL NOT NULL,
    contrast REAL NOT NULL,
    sharpness REAL NOT NULL,
    entropy REAL NOT NULL,
    noise REAL NOT NULL,
    pure_color REAL NOT NULL,
    grays TEXT NOT NULL REFERENCES blobs (hash),
    PRIMARY KEY (content, depth)
  ) STRICT, WITHOUT ROWID;
`
