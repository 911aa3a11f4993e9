import type { LayoutWish } from '../../shared/domain/layout.ts'
import type { DepthMapping } from '../../shared/domain/reading.ts'
import { fileThumbnail } from '../images/fileThumbnail.ts'
import type { FoundPicture } from '../images/layout/foundFiles.ts'
import { lookAtSample } from '../images/lookAtSample.ts'
import { usable } from '../images/sample.ts'
import { createGate } from '../images/threads/gate.ts'
import { lookAtSource, type SourceLook } from './lookAtSource.ts'

/** Pictures that are decoded at a time: they may be large. */
const AT_A_TIME = 2

type Chosen = NonNullable<SourceLook['chosen']>

/** A look whose pictures can be seen, each by its number. */
export interface NumberedLook extends Omit<SourceLook, 'chosen'> {
  readonly number: number
  readonly chosen?: Omit<Chosen, 'classes'> & {
    readonly classes: readonly (Omit<Chosen['classes'][number], 'samples'> & { readonly samples: readonly number[] })[]
  }
}

/** The last look at a source, some of whose pictures can be seen before anything is imported. */
export class Looks {
  #number = 0
  #samples: readonly (() => Promise<Uint8Array | undefined>)[] = []

  /** Looks, and forgets what was seen before. @throws as `lookAtSource` */
  async look(path: string, wish: LayoutWish, signal: AbortSignal): Promise<NumberedLook> {
    const { chosen, ...look } = await lookAtSource(path, wish, signal)
    const pictures = chosen?.classes.flatMap(({ samples }) => samples) ?? []
    this.#samples = thumbnailsOf(pictures)
    const numbered = { ...look, number: (this.#number += 1) }
    if (chosen === undefined) return numbered
    const numbers = new Map(pictures.map((picture, at) => [picture, at]))
    const classes = chosen.classes.map((one) => ({
      ...one, samples: one.samples.map((picture) => numbers.get(picture) ?? 0),
    }))
    return { ...numbered, chosen: { ...chosen, classes } }
  }

  /** A small picture of the last look; undefined of an earlier one, and where its file cannot be used. */
  async read(look: number, sample: number): Promise<Uint8Array | undefined> {
    return look === this.#number ? this.#samples[sample]?.() : undefined
  }
}

/** Each is made when it is first asked for, and kept: what nobody looks at is not read. */
function thumbnailsOf(pictures: readonly FoundPicture[]): readonly (() => Promise<Uint8Array | undefined>)[] {
  const gate = createGate(AT_A_TIME)
  const depthOf = once(async (): Promise<DepthMapping> => (await lookAtSample(pictures)).depth)
  return pictures.map(({ read }) => once(async () => {
    const leave = await gate.enter(1)
    try {
      return await usable(async () => fileThumbnail(await read(), depthOf))
    } finally {
      leave()
    }
  }))
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined
  return () => (result ??= work())
}
