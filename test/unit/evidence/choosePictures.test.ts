import { expect, test } from 'vitest'
import { agreementOf, choosePictures, meanScore } from '../../../main/evidence/choosePictures.ts'
import type { Answers, Judged } from '../../../shared/domain/answers.ts'

const says = (...classes: readonly number[]): Answers => ({ classes, scores: classes.map((label) => label * 100) })

/** Class 0 is good; three networks each. */
const judged: Judged = {
  labels: [0, 0, 1, 1, 2],
  full: [says(0, 1, 1, 1, 2), says(0, 0, 1, 0, 2), says(0, 0, 1, 1, 0)],
  pack: [says(0, 1, 0, 1, 1), says(1, 1, 2, 1, 0), says(0, 2, 0, 1, 0)],
}

test('a cell has the pictures that at least one network put there, most agreed on first', () => {
  expect(choosePictures(judged, { kind: 'cell', by: 'pack', actual: 0, predicted: 1 }, [0])).toEqual([1, 0])
  expect(choosePictures(judged, { kind: 'cell', by: 'full', actual: 0, predicted: 0 }, [0])).toEqual([0, 1])
  expect(choosePictures(judged, { kind: 'cell', by: 'full', actual: 2, predicted: 1 }, [0])).toEqual([])
})

test('missed defects were taken for good, whatever they are; overkill was taken for any defect', () => {
  expect(choosePictures(judged, { kind: 'missed', by: 'pack' }, [0])).toEqual([2, 4])
  expect(choosePictures(judged, { kind: 'missed', by: 'full' }, [0])).toEqual([3, 4])
  expect(choosePictures(judged, { kind: 'overkill', by: 'pack' }, [0])).toEqual([1, 0])
  // One defect taken for another is none of both.
  expect(choosePictures(judged, { kind: 'missed', by: 'pack' }, [0, 2])).toEqual([2])
})

test('who is right about a picture is what most networks say', () => {
  expect(agreementOf(judged)).toEqual({ both: 2, onlyFull: 3, onlyPack: 0, neither: 0 })
  expect(choosePictures(judged, { kind: 'only-full' }, [0])).toEqual([1, 2, 4])
  expect(choosePictures(judged, { kind: 'only-pack' }, [0])).toEqual([])
  const turned = { ...judged, full: judged.pack, pack: judged.full }
  expect(choosePictures(turned, { kind: 'only-pack' }, [0])).toEqual([1, 2, 4])
})

test('half of two networks are not most', () => {
  const two: Judged = { labels: [0], full: [says(0), says(1)], pack: [says(0), says(0)] }
  expect(agreementOf(two)).toEqual({ both: 0, onlyFull: 0, onlyPack: 1, neither: 0 })
})

test('a score is the mean over networks, where there is one', () => {
  expect(meanScore(judged.pack, 4)).toBeCloseTo(100 / 3, 12)
  expect(meanScore([{ classes: [1], scores: [] }], 0)).toBeUndefined()
})
