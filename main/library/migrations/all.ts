import { migration10 } from './0010-pictures.ts'
import { migration20 } from './0020-curation.ts'
import { migration30 } from './0030-reading.ts'
import { migration40 } from './0040-measurements.ts'
import { migration50 } from './0050-decisions-and-checks.ts'
import { migration60 } from './0060-splits.ts'
import { migration70 } from './0070-reading.ts'
import { migration80 } from './0080-packs.ts'
import { migration90 } from './0090-measured-as-they-are.ts'
import { migration100 } from './0100-thumbnails.ts'
import { migration120 } from './0120-evidence.ts'
import { migration125 } from './0125-variance-curves.ts'
import { migration130 } from './0130-hand-overs.ts'
import { migration140 } from './0140-sides-and-fingerprints.ts'
import type { Migration } from './migration.ts'

/** Every migration, from the oldest to the newest. */
export const allMigrations: readonly Migration[] = [
  migration10, migration20, migration30, migration40, migration50, migration60, migration70, migration80,
  migration90, migration100, migration120, migration125, migration130, migration140,
]
