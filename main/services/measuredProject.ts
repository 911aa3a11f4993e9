import { join } from 'node:path'
import { throwIfCancelled, type CancelSignal } from '../../shared/domain/signal.ts'
import { Failure } from '../../shared/errors.ts'
import { thumbnailSide, type MeasuredPicture, type MeasuredSet } from '../images/inspection/measurements.ts'
import { readBlobs } from '../library/blobs/readBlobs.ts'
import type { Library } from '../library/open.ts'
import { countUnmeasured, listMeasured, type MeasuredRow } from '../library/repositories/measuredPictures.ts'
import { requireProject } from './projects.ts'

/** A picture of a project as checks know it. Its fingerprint is its content, by which decisions name it. */
export interface ProjectPicture extends MeasuredPicture {
  readonly pictureId: number
}

/** The pictures of a project that count, as checks know them, without a file being read. */
export interface MeasuredProject extends MeasuredSet {
  /** Those for training first, class by class, in the order in which they came. */
  readonly pictures: readonly ProjectPicture[]
}

export interface MeasuredProjectOptions {
  readonly signal?: CancelSignal
  /** Leaves out what a person has put in quarantine. */
  readonly withoutQuarantine?: boolean
}

/**
 * What was measured of a project's pictures when they were imported, about 3 kB each.
 *
 * @throws Failure 'project-unknown', 'project-empty', 'measurements-missing', 'library-damaged'
 * @throws Cancelled
 */
export async function measuredProject(
  { folder, reader }: Library,
  projectName: string,
  { signal, withoutQuarantine = false }: MeasuredProjectOptions = {},
): Promise<MeasuredProject> {
  const { id, name, shape } = requireProject(reader, projectName)
  if (shape === undefined) throw new Failure({ code: 'project-empty', name })
  const count = countUnmeasured(reader, id, shape.depth)
  if (count > 0) throw new Failure({ code: 'measurements-missing', name, count })
  const rows = listMeasured(reader, id, shape.depth, withoutQuarantine)
  if (rows.length === 0) throw new Failure({ code: 'project-empty', name })
  const grays = new Map<string, Uint8Array>()
  for await (const { hash, bytes } of readBlobs(folder, reader, rows.map((row) => row.grays))) {
    if (signal !== undefined) throwIfCancelled(signal)
    grays.set(hash, bytes)
  }
  // As the classes of a folder are ordered.
  const classes = [...new Set(rows.map(({ className }) => className))].sort()
  const labels = new Map(classes.map((className, label) => [className, label]))
  const pictures = rows.map((row) => pictureOf(row, labels.get(row.className) ?? 0, grays.get(row.grays)))
  return { classes, pictures }
}

function pictureOf(row: MeasuredRow, label: number, grays: Uint8Array = new Uint8Array()): ProjectPicture {
  const { pictureId, split, width, height, brightness, level, contrast, sharpness, entropy, noise, pureColor } = row
  return {
    pictureId,
    path: join(row.sourcePath, row.path),
    label,
    split,
    fingerprint: row.content,
    modified: row.modifiedMs,
    width, height, brightness, level, contrast, sharpness, entropy, noise, pureColor,
    thumbnail: grays.subarray(0, thumbnailSide ** 2),
    detail: grays.subarray(thumbnailSide ** 2),
  }
}
