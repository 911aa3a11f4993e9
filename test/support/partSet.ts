import { createStream } from '../../shared/stream.ts'
import { platePixels } from './inspectionSets.ts'
import { grayPng } from './pictureFiles.ts'
import { writeInside } from './importing.ts'

/** A picture of a set, and what its list says of it. */
export interface ListedFile {
  readonly name: string
  readonly className: 'OK' | 'NG'
  readonly split?: 'train' | 'test'
  readonly lot?: string
  readonly date?: string
  readonly part?: string
  /** Shows nearly what the picture of this name shows. */
  readonly like?: string
}

/** Writes pictures of plates, each with a surface of its own, and their list. */
export async function writePartSet(folder: string, files: readonly ListedFile[]): Promise<void> {
  const rows = files.map(({ name, className, split = '', lot = '', date = '', part = '' }) =>
    [`${name}.png`, className, split, lot, date, part].join())
  await writeInside(folder, 'list.csv', ['path,class,split,lot,date,part', ...rows].join('\n'))
  for (const { name, className, like } of files) {
    const pixels = platePixels(createStream(1).fork(like ?? name), className === 'OK' ? 'spot' : 'stripe')
    // Another exposure: a gray level more.
    const seen = like === undefined ? pixels : pixels.map((value) => Math.min(255, value + 1))
    await writeInside(folder, `${name}.png`, await grayPng(seen, Math.sqrt(seen.length)))
  }
}

/** Two pictures of each of so many parts, half of them defective; lots of four parts, a day each. */
export function twoOfEach(parts: number): readonly ListedFile[] {
  return Array.from({ length: 2 * parts }, (_, at): ListedFile => {
    const part = Math.floor(at / 2)
    const lot = Math.floor(part / 4) + 1
    return {
      name: `${part}-${at % 2}`, className: part % 2 === 0 ? 'OK' : 'NG', part: `P${part}`, lot: `L${lot}`,
      date: `2026-02-${String(lot).padStart(2, '0')}`,
    }
  })
}
