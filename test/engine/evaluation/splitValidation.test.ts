import { expect, test } from 'vitest'
import { splitValidation } from '../../../main/engine/evaluation/splitValidation.ts'
import { asTraining, type PictureSet, type TrainingSplit } from '../../../shared/domain/pictures.ts'
import { createStream } from '../../../shared/stream.ts'

/** Pictures of one pixel that is their number, so that each can be followed. */
function numbered(counts: readonly number[]): TrainingSplit {
  const labels = Uint8Array.from(counts.flatMap((count, label) => new Array<number>(count).fill(label)))
  const classes = counts.map((_, label) => `class ${label}`)
  const shape = { channels: 1, height: 1, width: 1 } as const
  return asTraining({ shape, classes, labels, pixels: Uint8Array.from(labels.keys()) })
}

function countsOf({ classes, labels }: PictureSet): readonly number[] {
  return classes.map((_, label) => labels.filter((other) => other === label).length)
}

test('a tenth of each class, at least one, never more than half', () => {
  const { training, validation } = splitValidation(numbered([100, 30, 14, 6, 5, 3, 2, 1]), 0.1, createStream(1))
  expect(countsOf(validation)).toEqual([10, 3, 1, 1, 1, 1, 1, 0])
  expect(countsOf(training)).toEqual([90, 27, 13, 5, 4, 2, 1, 1])
})

test('every picture is in exactly one part and keeps its label and the order of the set', () => {
  const pictures = numbered([40, 60])
  const { training, validation } = splitValidation(pictures, 0.25, createStream(2))
  expect([...training.pixels, ...validation.pixels].toSorted((one, other) => one - other)).toEqual([...pictures.pixels])
  for (const part of [training, validation]) {
    expect([...part.labels]).toEqual(Array.from(part.pixels, (number) => (number < 40 ? 0 : 1)))
    expect([...part.pixels]).toEqual([...part.pixels].toSorted((one, other) => one - other))
  }
})

test('the seed decides which', () => {
  const heldOut = (seed: number): readonly number[] => [
    ...splitValidation(numbered([90]), 0.1, createStream(seed)).validation.pixels,
  ]
  expect(heldOut(1)).toEqual(heldOut(1))
  expect(heldOut(1)).not.toEqual(heldOut(2))
})
