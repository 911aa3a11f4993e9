import type { ChosenLayout, LayoutWish } from '../../shared/domain/layout.ts'
import type { FactsReport } from '../../shared/domain/pictureFacts.ts'
import { Failure } from '../../shared/errors.ts'
import { findPictures, openSource } from '../images/layout.ts'
import type { FoundPicture } from '../images/layout/foundFiles.ts'
import { proposeLayouts } from '../images/layout/proposeLayouts.ts'
import { listPictures, type ListedPictures } from '../images/listPictures.ts'
import { spread } from '../images/sample.ts'
import { unlessCancelled } from './work.ts'

/** Pictures of a class that can be looked at, and of all classes together. */
const SAMPLES_OF_CLASS = 6
const SAMPLES = 240

/** A way to read a source. */
export interface LayoutOffer {
  /** As a wish names it. */
  readonly key: string
  /** Whether it may be taken without asking. */
  readonly isSure: boolean
  readonly classes: readonly { readonly name: string; readonly count: number }[]
}

/** A class of a source. */
export interface FoundClass {
  readonly name: string
  readonly training: number
  readonly test: number
  /** Some of its pictures, spread evenly over them. */
  readonly samples: readonly FoundPicture[]
}

/** What a source seems to hold. */
export interface SourceLook {
  readonly path: string
  /** As it would be imported; absent where a person has to choose first. */
  readonly chosen?: {
    readonly key: string
    readonly layout: ChosenLayout
    readonly facts: FactsReport
    readonly classes: readonly FoundClass[]
  }
  /** All ways that fit, the best first. */
  readonly proposals: readonly LayoutOffer[]
}

/**
 * Looks at the names and lists of a source, without reading a picture.
 *
 * @param wish as `findPictures` takes it
 * @throws Failure as `findPictures`, but for 'layout-unsure'
 * @throws Cancelled as soon as the signal is set
 */
export function lookAtSource(path: string, wish: LayoutWish, signal: AbortSignal): Promise<SourceLook> {
  return unlessCancelled(look(path, wish), signal)
}

async function look(path: string, wish: LayoutWish): Promise<SourceLook> {
  const found = await findSurely(path, wish)
  const offers = found?.layout === 'idx' ? [] : await proposeLayouts(await openSource(path), wish.name)
  const proposals = offers.map(({ key, isSure, classes }) => ({ key, isSure, classes }))
  if (found === undefined) return { path, proposals }
  const { key, choice: layout, facts } = found
  return { path, chosen: { key, layout, facts, classes: classesOf(found) }, proposals }
}

/** @returns undefined where the names allow a guess only */
async function findSurely(path: string, wish: LayoutWish): Promise<ListedPictures | undefined> {
  try {
    return await listPictures(await findPictures(path, wish))
  } catch (error) {
    if (error instanceof Failure && error.problem.code === 'layout-unsure') return undefined
    throw error
  }
}

function classesOf({ layout, classes, training, test = [] }: ListedPictures): readonly FoundClass[] {
  const sides = [training, test].map((pictures) => Map.groupBy(pictures, ({ label }) => label))
  const most = Math.max(1, Math.min(SAMPLES_OF_CLASS, Math.floor(SAMPLES / classes.length)))
  return classes.map((name, label) => {
    const [learned = [], tested = []] = sides.map((side) => side.get(label) ?? [])
    const some = spread([...learned, ...tested], most)
    const samples = layout === 'idx' ? some.map(apart) : some
    return { name, training: learned.length, test: tested.length, samples }
  })
}

/** What an IDX file holds is in memory as long as one picture of it is: each gets bytes of its own. */
function apart(picture: FoundPicture): FoundPicture {
  const bytes = picture.read()
  return { ...picture, read: () => bytes }
}
