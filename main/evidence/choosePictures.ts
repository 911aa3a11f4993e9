import type { Answers, Asked, Judged } from '../../shared/domain/answers.ts'
import { meanOf } from './statistics.ts'

/** Test pictures that a person wants to see. */
export type PictureWish = MistakeWish
  /** Those that most networks of one side get right, and most of the other get wrong. */
  | { readonly kind: 'only-full' }
  | { readonly kind: 'only-pack' }

type MistakeWish =
  /** A cell of a confusion matrix. */
  | { readonly kind: 'cell'; readonly by: Asked; readonly actual: number; readonly predicted: number }
  /** Defects taken for good. */
  | { readonly kind: 'missed'; readonly by: Asked }
  /** Good parts taken for defects. */
  | { readonly kind: 'overkill'; readonly by: Asked }

/** How often most networks of both sides are right about the same pictures. */
export interface Agreement {
  readonly both: number
  readonly onlyFull: number
  readonly onlyPack: number
  readonly neither: number
}

/**
 * The places of the wanted pictures among the test pictures: those that most networks judge so come first.
 * @param good classes of good parts
 */
export function choosePictures(judged: Judged, wish: PictureWish, good: readonly number[]): readonly number[] {
  switch (wish.kind) {
    case 'only-full':
      return placesOf(judged, (at) => isRight(judged, 'full', at) && !isRight(judged, 'pack', at))
    case 'only-pack':
      return placesOf(judged, (at) => isRight(judged, 'pack', at) && !isRight(judged, 'full', at))
    case 'cell':
    case 'missed':
    case 'overkill':
      return mistakes(judged, judged[wish.by], meantBy(wish, good))
  }
}

function placesOf({ labels }: Judged, isMeant: (at: number) => boolean): readonly number[] {
  return [...labels.keys()].filter(isMeant)
}

function mistakes(
  judged: Judged,
  networks: readonly Answers[],
  isMeant: (actual: number, predicted: number) => boolean,
): readonly number[] {
  const votes = judged.labels.map((actual, at) =>
    networks.filter(({ classes }) => isMeant(actual, classes[at] ?? 0)).length)
  // The sort is stable: among those with as many votes, the order of the pictures stays.
  return placesOf(judged, (at) => votes[at] !== 0).toSorted((one, other) => (votes[other] ?? 0) - (votes[one] ?? 0))
}

/** Counts the pictures by who is right about them. */
export function agreementOf(judged: Judged): Agreement {
  const kinds = judged.labels.map((_, at) => `${isRight(judged, 'full', at)} ${isRight(judged, 'pack', at)}`)
  const count = (kind: string): number => kinds.filter((one) => one === kind).length
  return {
    both: count('true true'),
    onlyFull: count('true false'),
    onlyPack: count('false true'),
    neither: count('false false'),
  }
}

/** Mean score of a picture; undefined where networks give none. */
export function meanScore(networks: readonly Answers[], at: number): number | undefined {
  const scores = networks.flatMap(({ scores: ofAll }) => ofAll.slice(at, at + 1))
  return scores.length > 0 ? meanOf(scores) : undefined
}

function meantBy(wish: MistakeWish, good: readonly number[]): (actual: number, predicted: number) => boolean {
  const isGood = (label: number): boolean => good.includes(label)
  switch (wish.kind) {
    case 'cell':
      return (actual, predicted) => actual === wish.actual && predicted === wish.predicted
    case 'missed':
      return (actual, predicted) => !isGood(actual) && isGood(predicted)
    case 'overkill':
      return (actual, predicted) => isGood(actual) && !isGood(predicted)
  }
}

/** Whether more than half of the networks of a side are right. */
function isRight(judged: Judged, by: Asked, at: number): boolean {
  const right = judged[by].filter(({ classes }) => classes[at] === judged.labels[at])
  return right.length > judged[by].length / 2
}
