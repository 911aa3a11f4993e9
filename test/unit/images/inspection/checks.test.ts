import { describe, expect, test } from 'vitest'
import { checkAppearance } from '../../../../main/images/inspection/checks/appearance.ts'
import { checkPropertyBias } from '../../../../main/images/inspection/checks/bias.ts'
import { checkCopies, checkNearCopies } from '../../../../main/images/inspection/checks/copies.ts'
import { checkCounts } from '../../../../main/images/inspection/checks/counts.ts'
import { checkDrawnOn } from '../../../../main/images/inspection/checks/drawnOn.ts'
import { checkLabels } from '../../../../main/images/inspection/checks/labelSuspects.ts'
import { checkOriginBias } from '../../../../main/images/inspection/checks/origin.ts'
import { checkRedundancy } from '../../../../main/images/inspection/checks/redundancy.ts'
import { checkShape } from '../../../../main/images/inspection/checks/shape.ts'
import { inspectSet } from '../../../../main/images/inspection/inspect.ts'
import { varianceCurves } from '../../../../main/images/inspection/varianceCurves.ts'
import { findingsByHarm, picturesOf, type Finding } from '../../../../shared/domain/finding.ts'
import { createStream } from '../../../../shared/stream.ts'
import { cleanSet, measured, platePixels, resultOf, withChanged } from '../../../support/inspectionSets.ts'

const clean = cleanSet(100)

function codesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code)
}

test('a clean monochrome set from a fixed camera has nothing wrong with any picture', () => {
  for (const seed of [1, 2, 3]) {
    const { findings } = resultOf(inspectSet(cleanSet(80, seed)))
    expect(codesOf(findings).filter((code) => code !== 'redundancy' && code !== 'label-suspects')).toEqual([])
    // The light judge is unsure of some of so few pictures; it says so.
    expect(findings.flatMap(picturesOf).length).toBeLessThanOrEqual(16)
  }
})

test('findings come most harmful first', () => {
  const spoiled = withChanged(clean, [10, 11, 12], (picture, at) => {
    const original = clean.pictures[at - 10] ?? picture
    return { ...original, split: at === 10 ? 'test' : 'training' }
  })
  const codes = resultOf(inspectSet(spoiled)).findings.map(({ code }) => findingsByHarm.indexOf(code))
  expect(codes).toEqual(codes.toSorted((one, other) => one - other))
  expect(codes[0]).toBe(0)
})

describe('copies', () => {
  test.each([
    [{ label: 0, split: 'training' }, ['copies']],
    [{ label: 1, split: 'training' }, ['contradicting-copies']],
    [{ label: 0, split: 'test' }, ['leaked-copies']],
    [{ label: 1, split: 'test' }, ['leaked-copies', 'contradicting-copies']],
  ] as const)('of the same file as %o are %o', (place, codes) => {
    const [first] = clean.pictures
    const spoiled = withChanged(clean, [20], (picture) => ({ ...(first ?? picture), ...place }))
    expect(codesOf(checkCopies(spoiled))).toEqual(codes)
    expect(checkCopies(spoiled).flatMap(picturesOf)).toContain(20)
  })

  test('stored anew with losses and another exposure are near copies, and strangers are not', () => {
    const copies = Array.from({ length: 10 }, (_, at) => {
      const pixels = platePixels(createStream(1).fork(String(at)), at % 2 === 0 ? 'spot' : 'stripe')
      const anew = pixels.map((value, pixel) => value + 3 + (pixel % 3))
      return measured(anew, { label: at % 2, split: 'test' })
    })
    const pictures = [...clean.pictures, ...copies]
    const [finding, ...others] = resultOf(checkNearCopies({ classes: clean.classes, pictures }))
    expect([finding?.code, others]).toEqual(['leaked-near-copies', []])
    const groups = finding && 'groups' in finding ? finding.groups : []
    expect(groups.length).toBeGreaterThanOrEqual(5)
    for (const group of groups) expect(group).toEqual([group[0], 200 + (group[0] ?? NaN)])
  })
})

describe('pictures unlike the rest', () => {
  test.each([
    ['blurred', { sharpness: 0.01 }], ['dark', { brightness: 10 }], ['bright', { brightness: 250 }],
    ['noisy', { noise: 60 }], ['low-information', { entropy: 0.5 }],
  ] as const)('are %s, and no others are', (code, differs) => {
    const spoiled = withChanged(clean, [7, 30], (picture) => ({ ...picture, ...differs }))
    const found = resultOf(checkAppearance(spoiled))
    expect(codesOf(found)).toEqual([code])
    expect(found.flatMap(picturesOf).toSorted((one, other) => one - other)).toEqual([7, 30])
  })

  test('are not all pictures of a dark set', () => {
    const dark = withChanged(clean, [...clean.pictures.keys()], (picture) =>
      measured(platePixels(createStream(5).fork(picture.path)).map((value) => value >> 4), { label: picture.label }))
    expect(resultOf(checkAppearance(dark))).toEqual([])
  })

  test('are of another size or shape only where nearly all have one', () => {
    const wide = withChanged(clean, [3], (picture) => ({ ...picture, width: 96 }))
    const large = withChanged(clean, [3], (picture) => ({ ...picture, width: 96, height: 96 }))
    const mixed = withChanged(clean, [...Array(90).keys()], (picture) => ({ ...picture, width: 96, height: 96 }))
    expect([wide, large, mixed, clean].map((set) => codesOf(checkShape(set)))).toEqual([
      ['odd-shape'], ['odd-size'], [], [],
    ])
  })

  test('are drawn on where the set has no pure colors of its own', () => {
    const drawn = withChanged(clean, [3, 4], (picture) => ({ ...picture, pureColor: 0.01 }))
    const colorful = withChanged(clean, [...clean.pictures.keys()], (picture) => ({ ...picture, pureColor: 0.2 }))
    expect(checkDrawnOn(drawn).flatMap(picturesOf)).toEqual([3, 4])
    expect(checkDrawnOn(colorful)).toEqual([])
  })
})

describe('what tells a class besides the part', () => {
  const ofB = clean.pictures.flatMap(({ label }, at) => (label === 1 ? [at] : []))

  test.each([
    ['brightness', { level: 200 }], ['size', { width: 96 }], ['date', { modified: 9e9 }], ['noise', { noise: 99 }],
  ] as const)('is %s', (property, differs) => {
    const biased = withChanged(clean, ofB, (picture) => ({ ...picture, ...differs }))
    expect(resultOf(checkPropertyBias(biased))).toMatchObject([{ property, label: 1, direction: 'more' }])
  })

  test('is not what chance gives to few pictures', () => {
    const alarms = Array.from({ length: 200 }, (_, seed) => {
      const stream = createStream(seed)
      const few = { classes: clean.classes, pictures: clean.pictures.slice(0, 12) }
      return resultOf(checkPropertyBias(withChanged(few, [...Array(12).keys()], (picture) => ({
        ...picture, level: stream.uniform(), noise: stream.uniform(),
      })))).length
    })
    expect(alarms.filter((count) => count > 0).length).toBeLessThanOrEqual(1)
  })

  test('is a folder or a kind of file that only one class has', () => {
    const inFolders = (folderOf: (label: number, at: number) => string): typeof clean =>
      withChanged(clean, [...clean.pictures.keys()], (picture, at) => ({
        ...picture, path: `/set/${'ab'[picture.label]}/${folderOf(picture.label, at)}`,
      }))
    const byLot = inFolders((label, at) => `lot${label}/${at}.png`)
    const byType = inFolders((label, at) => `${at}.${label === 0 ? 'png' : 'jpg'}`)
    const fair = inFolders((_, at) => `lot${at % 3}/${at}.png`)
    expect([byLot, byType, fair].map((set) => checkOriginBias(set))).toMatchObject([
      [{ origin: 'folder' }], [{ origin: 'file-type' }], [],
    ])
  })
})

test('labels that were swapped are suspected, with the class that they look like', () => {
  const swapped = [5, 20, 50, 81, 120, 147, 160, 199]
  const lit = withChanged(clean, [...clean.pictures.keys()], (picture, at) => {
    const slope = picture.label === 0 ? 1 : -1
    const pixels = platePixels(createStream(at)).map((value, pixel) => value + slope * ((pixel % 48) - 24))
    return measured(pixels, { label: picture.label })
  })
  const spoiled = withChanged(lit, swapped, (picture) => ({ ...picture, label: 1 - picture.label }))
  const found = resultOf(checkLabels(spoiled)).flatMap((finding) => ('suspects' in finding ? finding.suspects : []))
  const right = found.filter(({ picture }) => swapped.includes(picture))
  expect(right.length).toBeGreaterThanOrEqual(5)
  expect(found.length - right.length).toBeLessThanOrEqual(2)
  for (const { picture, looksLike } of right) expect(looksLike).toBe(picture % 2)
  expect(resultOf(checkLabels(lit)).flatMap(picturesOf).length).toBeLessThanOrEqual(2)
})

test('counts tell of small and of unequal classes', () => {
  const few = { classes: clean.classes, pictures: clean.pictures.filter(({ label }, at) => label === 0 || at < 20) }
  expect(checkCounts(clean)).toEqual([])
  expect(checkCounts(few)).toMatchObject([
    { code: 'few-training-pictures', classes: [{ label: 1, count: 10 }] },
    { code: 'imbalance', largest: { label: 0, count: 100 }, smallest: { label: 1, count: 10 } },
  ])
})

test('pictures that are mixtures of three vary in two ways', () => {
  const bases = [1, 2, 3].map((seed) => platePixels(createStream(seed)))
  const pictures = clean.pictures.map((picture, at) => {
    const stream = createStream(at)
    const [one, two] = [stream.uniform() / 2, stream.uniform() / 2]
    const mixed = Uint8Array.from(bases[0] ?? [], (value, pixel) =>
      Math.round((1 - one - two) * value + one * (bases[1]?.[pixel] ?? 0) + two * (bases[2]?.[pixel] ?? 0)))
    return measured(mixed, { label: picture.label })
  })
  const curves = resultOf(varianceCurves({ classes: clean.classes, pictures }))
  expect(curves.map(({ label, pictures: count }) => [label, count])).toEqual([
    [undefined, pictures.length], [0, pictures.length / 2], [1, pictures.length / 2],
  ])
  for (const { shares } of curves) {
    expect(shares[1]).toBeGreaterThan(0.95)
    expect(shares.at(-1)).toBeLessThanOrEqual(1 + 1e-6)
    expect(shares.toSorted((one, other) => one - other)).toEqual(shares)
  }
  const [finding] = checkRedundancy(curves)
  expect(finding).toMatchObject({ classes: [{ label: 0, directions: 2 }, { label: 1, directions: 2 }] })
})
