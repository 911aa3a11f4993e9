import { z } from 'zod'
import type { DepthMapping } from '../../../shared/domain/reading.ts'
import type { Reader, Writer } from '../handles.ts'
import { change, oneRow } from '../statements.ts'
import { depthText } from './shapeColumns.ts'

/** What was measured of a picture's content; the program that measures says what each number means. */
export interface KeptMeasurements {
  /** Of the original, as a viewer shows it, pixels. */
  readonly width: number
  readonly height: number
  readonly brightness: number
  readonly level: number
  readonly contrast: number
  readonly sharpness: number
  readonly entropy: number
  readonly noise: number
  readonly pureColor: number
  /** The blob of its small gray pictures: first the one of all of the picture, then that of its middle. */
  readonly grays: string
}

/** @param kept of blobs that are recorded; the same content is measured once for each mapping */
export function addMeasurements(writer: Writer, content: string, depth: DepthMapping, kept: KeptMeasurements): void {
  change(
    writer,
    `INSERT INTO measurements
       (content, depth, width, height, brightness, level, contrast, sharpness, entropy, noise, pure_color, grays)
     VALUES
       (@content, @depth, @width, @height, @brightness, @level, @contrast, @sharpness, @entropy, @noise, @pureColor,
        @grays)
     ON CONFLICT (content, depth) DO NOTHING`,
    { content, depth: depthText(depth), ...kept },
  )
}

export function isMeasured(reader: Reader, content: string, depth: DepthMapping): boolean {
  const sql = 'SELECT 1 FROM measurements WHERE content = @content AND depth = @depth'
  return oneRow(reader, sql, z.unknown(), { content, depth: depthText(depth) }) !== undefined
}
