import { checkProject } from '../../main/services/checking/checkProject.ts'
import type { ProjectCheck } from '../../main/services/checking/lastCheck.ts'
import type { Library } from '../../main/library/open.ts'
import type { JobEvent } from '../../main/services/work.ts'
import { createStream } from '../../shared/stream.ts'
import { importGears } from './importing.ts'
import { platePixels } from './inspectionSets.ts'
import { temporaryLibrary } from './libraryDatabase.ts'
import { grayPng } from './pictureFiles.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** A picture of a plate with a spot, by its number; darker by so many gray levels. */
export async function plate(number: number, darker = 0): Promise<Uint8Array> {
  const pixels = platePixels(createStream(1).fork(String(number)))
  return grayPng(pixels.map((value) => Math.max(0, value - darker)), 48)
}

/** The same plate, stored anew by another camera: every pixel is one gray brighter. */
async function nearCopy(number: number): Promise<Uint8Array> {
  return grayPng(platePixels(createStream(1).fork(String(number))).map((value) => value + 1), 48)
}

export interface CheckedGears {
  readonly library: Library
  readonly source: string
  readonly check: (tell?: (event: JobEvent) => void) => Promise<ProjectCheck>
}

/** A project of good and bad plates: two of them are dark, two have near copies, and one stands in both classes. */
export async function checkedGears(): Promise<CheckedGears> {
  const files: Record<string, Uint8Array> = {}
  for (let number = 0; number < 24; number += 1) {
    const digits = String(number).padStart(2, '0')
    files[`ok/${digits}.png`] = await plate(number)
    files[`ng/${digits}.png`] = await plate(number + 100)
  }
  files['ok/dark1.png'] = await plate(50, 90)
  files['ok/dark2.png'] = await plate(51, 90)
  files['ok/near1.png'] = await nearCopy(1)
  files['ok/near2.png'] = await nearCopy(2)
  files['ng/same.png'] = await plate(3)
  const library = await temporaryLibrary()
  const source = await temporaryFolder(files)
  await importGears(library, source)
  const check = (tell: (event: JobEvent) => void = () => {}): Promise<ProjectCheck> =>
    checkProject(library, 'gears', { tell, signal: new AbortController().signal })
  await check()
  return { library, source, check }
}
