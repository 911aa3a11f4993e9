import { expect, test } from 'vitest'
import { measure, predictedClasses } from '../../../main/engine/evaluation/metrics.ts'

test('counts by hand: 2 of 3, 1 of 2, and a class without pictures', () => {
  const labels = Uint8Array.of(0, 0, 0, 1, 1)
  const predictions = Uint8Array.of(0, 0, 1, 1, 2)
  expect(measure(labels, predictions, 3)).toEqual({
    accuracy: 3 / 5,
    perClass: [2 / 3, 1 / 2, null],
    confusion: [[2, 1, 0], [0, 1, 1], [0, 0, 0]],
  })
})

test('without pictures there is no accuracy', () => {
  expect(measure(new Uint8Array(), new Uint8Array(), 2)).toMatchObject({ accuracy: NaN, perClass: [null, null] })
})

test('the highest score wins, the first of equals', () => {
  const scores = Float32Array.of(-3, -1, -2, 5, 5, 4, 0, 0, 0.5)
  expect([...predictedClasses(scores, 3)]).toEqual([1, 0, 2])
})
