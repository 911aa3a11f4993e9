import type { ChosenLayout, LayoutWish } from '../../shared/domain/layout.ts'
import type { FactsReport } from '../../shared/domain/pictureFacts.ts'
import { Failure } from '../../shared/errors.ts'
import { findPictures, openSource } from '../images/layout.ts'
import { proposeLayouts } from '../images/layout/proposeLayouts.ts'
import { listPictures, type ListedPictures } from '../images/listPictures.ts'
import { unlessCancelled } from './work.ts'

/** A way to read a source. */
export interface LayoutOffer {
  /** As a wish names it. */
  readonly key: string
  /** Whether it may be taken without asking. */
  readonly isSure: boolean
  readonly classes: readonly { readonly name: string; readonly count: number }[]
}

/** What a source seems to hold. */
export interface SourceLook {
  readonly path: string
  /** As it would be imported; absent where a person has to choose first. */
  readonly chosen?: {
    readonly key: string
    readonly layout: ChosenLayout
    readonly facts: FactsReport
    readonly classes: readonly { readonly name: string; readonly training: number; readonly test: number }[]
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
  return { path, chosen: { key, layout, facts, classes: classCounts(found) }, proposals }
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

function classCounts({ classes, training, test = [] }: ListedPictures): NonNullable<SourceLook['chosen']>['classes'] {
  const counts = classes.map((name) => ({ name, training: 0, test: 0 }))
  const add = (label: number, side: 'training' | 'test'): void => {
    const count = counts[label]
    if (count !== undefined) count[side] += 1
  }
  for (const { label } of training) add(label, 'training')
  for (const { label } of test) add(label, 'test')
  return counts
}
