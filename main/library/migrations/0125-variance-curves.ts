import type { Migration } from './migration.ts'

/** How the variance of the checked pictures decays; checks that were made before do not know it. */
export const migration125: Migration = {
  version: 125,
  update: (writer) => void writer.exec('ALTER TABLE checks ADD COLUMN curves TEXT'),
}
