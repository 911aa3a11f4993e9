import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { ChosenLayout, LayoutWish } from '../../shared/domain/layout.ts'
import { countNotes, type Reading } from '../../shared/domain/reading.ts'
import type { SkippedFile } from '../../shared/domain/skippedFile.ts'
import { Failure } from '../../shared/errors.ts'
import { writeFailure } from '../../shared/systemError.ts'
import type { PictureSides } from '../images/bmp.ts'
import { contactSheet } from '../images/contactSheet.ts'
import { findPictures } from '../images/layout.ts'
import { listPictures, type ListedPictures } from '../images/listPictures.ts'
import { readSome, type ReadablePicture } from '../images/readSome.ts'
import { lookAtSample } from '../images/lookAtSample.ts'
import { middle } from '../images/sample.ts'
import { contains } from '../images/source/contains.ts'
import { classSlugs } from '../pack/classSlugs.ts'
import { writeWhole } from '../pack/writeWhole.ts'
import { realPlace } from './realPlace.ts'
import { unlessCancelled, type Work } from './work.ts'

/** Enough to see whether a defect survives, few enough for one look. */
const SHOWN_PER_CLASS = 4

export interface PreviewRequest {
  /** A folder or a ZIP file of pictures, or IDX files. */
  readonly source: string
  /** How the pictures are laid out; without it, as fits best. */
  readonly layout?: LayoutWish
  /** A folder, made where it is missing. */
  readonly out: string
}

/** What was drawn. */
export interface SizePreviews {
  /** One for each class of which a picture could be read. */
  readonly sheets: readonly { readonly className: string; readonly path: string }[]
  /** Median sides of the pictures that are shown, pixels. */
  readonly typical: PictureSides
  readonly layout: ChosenLayout
  readonly reading: Reading
  readonly skipped: readonly SkippedFile[]
}

/**
 * Draws what each training size and each way into the square leaves of a few pictures of each class: a PNG a class.
 * Nothing is written among the pictures.
 *
 * @throws Failure as `findPictures`; 'no-readable-pictures', 'write-denied', 'disk-full', 'folder-missing'
 * @throws Cancelled
 */
export async function drawPreviews(request: PreviewRequest, { tell, signal }: Work): Promise<SizePreviews> {
  const { source, layout, out } = request
  const { classes, training: pictures, choice } = await unlessCancelled(listSource(source, layout), signal)
  const { depth } = await unlessCancelled(lookAtSample(pictures), signal)
  await makeFolderApart(out, source)
  const sheets: SizePreviews['sheets'][number][] = []
  const shown: Pick<ReadablePicture, 'sides' | 'notes'>[] = []
  const skipped: SkippedFile[] = []
  for (const [label, slug] of classSlugs(classes).entries()) {
    tell({ kind: 'progress', phase: 'loading', done: label, total: classes.length })
    const ofClass = pictures.filter((picture) => picture.label === label)
    const some = await unlessCancelled(readSome(ofClass, SHOWN_PER_CLASS, depth), signal)
    skipped.push(...some.skipped)
    if (some.readable.length === 0) continue
    const path = join(out, `${slug}.png`)
    const sheet = contactSheet(some.readable.map(({ bytes }) => bytes), depth)
    await writeWhole(path, await unlessCancelled(sheet, signal), signal)
    sheets.push({ className: classes[label] ?? slug, path })
    shown.push(...some.readable.map(({ sides, notes }) => ({ sides, notes })))
  }
  tell({ kind: 'progress', phase: 'loading', done: classes.length, total: classes.length })
  if (shown.length === 0) throw new Failure({ code: 'no-readable-pictures', path: source, skipped: skipped.length })
  const reading = { depth, counts: countNotes(shown.map(({ notes }) => notes)) }
  return { sheets, typical: medianSides(shown.map(({ sides }) => sides)), layout: choice, reading, skipped }
}

async function listSource(source: string, layout: LayoutWish | undefined): Promise<ListedPictures> {
  return listPictures(await findPictures(source, layout))
}

/** @throws Failure 'write-denied' also when it lies among the pictures: sheets there would be pictures of a class */
async function makeFolderApart(folder: string, source: string): Promise<void> {
  const [pictures, out] = [await realPlace(resolve(source)), await realPlace(resolve(folder))]
  if (contains(pictures, out)) throw new Failure({ code: 'write-denied', path: folder })
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw writeFailure(error, folder, dirname(folder))
  }
}

function medianSides(all: readonly PictureSides[]): PictureSides {
  return { width: middle(all.map(({ width }) => width)) ?? 0, height: middle(all.map(({ height }) => height)) ?? 0 }
}
