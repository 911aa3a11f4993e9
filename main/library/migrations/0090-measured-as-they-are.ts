import type { Migration } from './migration.ts'

/**
 * Small pictures that are no squares were scaled before they were measured, and are not any more: what was measured of
 * them would stand beside other numbers. An import of the same folder measures them anew.
 */
export const migration90: Migration = {
  version: 90,
  update(writer) {
    writer.exec(`DELETE FROM measurements
      WHERE width <> height AND MIN(width, height) >= 16 AND MAX(width, height) <= 512`)
  },
}
