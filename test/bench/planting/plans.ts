import { permutation, type Stream } from '../../../shared/stream.ts'
import type { Finding, FindingCode } from '../../../shared/domain/finding.ts'
import { checkAppearance } from '../../../main/images/inspection/checks/appearance.ts'
import { checkPropertyBias } from '../../../main/images/inspection/checks/bias.ts'
import { checkCopies, checkNearCopies } from '../../../main/images/inspection/checks/copies.ts'
import { checkDrawnOn } from '../../../main/images/inspection/checks/drawnOn.ts'
import { checkLabels } from '../../../main/images/inspection/checks/labelSuspects.ts'
import { checkOriginBias } from '../../../main/images/inspection/checks/origin.ts'
import { checkShape } from '../../../main/images/inspection/checks/shape.ts'
import type { MeasuredSet } from '../../../main/images/inspection/measurements.ts'
import type { Steps } from '../../../main/images/inspection/steps.ts'
import { measured, type Picture, type PictureSample } from './pictures.ts'
import * as spoil from './spoil.ts'

/** A set with problems. */
export interface Planted {
  readonly pictures: readonly Picture[]
  /** Of the pictures that are to be found; a copy's original is to be found with it. */
  readonly wanted: ReadonlySet<string>
  /** Whether a finding about a whole class is the planted one; undefined where the problem is of single pictures. */
  readonly isIt?: (finding: Finding) => boolean
}

export interface Plan {
  readonly problem: string
  readonly code: FindingCode
  readonly check: (set: MeasuredSet) => Steps<readonly Finding[]>
  readonly plant: (sample: PictureSample, stream: Stream) => Promise<Planted>
}

export const plans: readonly Plan[] = [
  spoiled('blur, 3%', 'blurred', checkAppearance, spoil.blurred),
  spoiled('dark, 3%', 'dark', checkAppearance, spoil.darkened),
  spoiled('bright, 3%', 'bright', checkAppearance, spoil.brightened),
  spoiled('noise, 3%', 'noisy', checkAppearance, spoil.noisy),
  spoiled('nothing on it, 3%', 'low-information', checkAppearance, spoil.emptied),
  spoiled('result drawn on, 3%', 'drawn-on', asSteps(checkDrawnOn), spoil.drawnOn),
  spoiled('2.5 times as large, 3%', 'odd-size', asSteps(checkShape), spoil.enlarged),
  spoiled('cropped, 3%', 'odd-shape', asSteps(checkShape), spoil.cropped),
  copied('copies, 3%', 'copies', asSteps(checkCopies), (picture) => picture),
  copied('copies in another class, 3%', 'contradicting-copies', asSteps(checkCopies), otherClass),
  copied('leaked copies, 3%', 'leaked-copies', asSteps(checkCopies), otherSplit),
  copied('near copies, 3%', 'near-copies', checkNearCopies, (picture) => picture, spoil.nearlySame),
  copied('leaked near copies, 3%', 'leaked-near-copies', checkNearCopies, otherSplit, spoil.nearlySame),
  { problem: 'swapped labels, 5%', code: 'label-suspects', check: checkLabels, plant: swapLabels },
  { problem: 'one class 20 gray levels brighter', code: 'property-bias', check: checkPropertyBias, plant: lightClass },
  { problem: 'one class from later days', code: 'property-bias', check: checkPropertyBias, plant: dateClass },
  { problem: 'one class mostly in a folder', code: 'origin-bias', check: asSteps(checkOriginBias), plant: moveClass },
  { problem: 'one class mostly as JPEG', code: 'origin-bias', check: asSteps(checkOriginBias), plant: typeClass },
]

function asSteps(check: (set: MeasuredSet) => readonly Finding[]): Plan['check'] {
  return function* (set) {
    yield 0
    return check(set)
  }
}

/** Chooses a part of the pictures by their places. */
function chosenPart({ pictures: { length } }: PictureSample, stream: Stream, part: number): ReadonlySet<number> {
  return new Set(permutation(stream, length).subarray(0, Math.max(3, Math.round(length * part))))
}

function spoiled(problem: string, code: FindingCode, check: Plan['check'], how: spoil.Spoil): Plan {
  const plant = async (sample: PictureSample, stream: Stream): Promise<Planted> => {
    const chosen = chosenPart(sample, stream, 0.03)
    const pictures = await Promise.all(sample.pictures.map(async (picture, at) => chosen.has(at)
      ? measured(picture, await how(picture.file, stream.fork(String(at))))
      : picture))
    return { pictures, wanted: pathsAt(sample, chosen) }
  }
  return { problem, code, check, plant }
}

function copied(
  problem: string,
  code: FindingCode,
  check: Plan['check'],
  place: (picture: Picture, sample: PictureSample, stream: Stream) => Picture,
  how: spoil.Spoil = async (file) => file,
): Plan {
  const plant = async (sample: PictureSample, stream: Stream): Promise<Planted> => {
    const chosen = [...chosenPart(sample, stream, 0.03)].flatMap((at) => sample.pictures[at] ?? [])
    const copies = await Promise.all(chosen.map(async (original) => {
      const copy = { ...place(original, sample, stream), path: `${original.path}-copy` }
      return measured(copy, await how(original.file, stream))
    }))
    const wanted = new Set([...chosen, ...copies].map(({ path }) => path))
    return { pictures: [...sample.pictures, ...copies], wanted }
  }
  return { problem, code, check, plant }
}

function otherSplit(picture: Picture): Picture {
  return { ...picture, split: picture.split === 'training' ? 'test' : 'training' }
}

function otherClass(picture: Picture, { classes }: PictureSample, stream: Stream): Picture {
  return { ...picture, label: (picture.label + 1 + stream.integer(classes.length - 1)) % classes.length }
}

async function swapLabels(sample: PictureSample, stream: Stream): Promise<Planted> {
  const chosen = chosenPart(sample, stream.fork('chosen'), 0.05)
  const pictures = sample.pictures.map((picture, at) =>
    chosen.has(at) ? otherClass(picture, sample, stream) : picture)
  return { pictures, wanted: pathsAt(sample, chosen) }
}

async function lightClass(sample: PictureSample, stream: Stream): Promise<Planted> {
  const chosen = stream.integer(sample.classes.length)
  const pictures = await Promise.all(sample.pictures.map(async (picture) => picture.label === chosen
    ? measured(picture, await spoil.lighter(picture.file, stream))
    : picture))
  return biased(pictures, (finding) => namesProperty(finding, 'brightness', chosen, sample))
}

/** Days 0 to 9 for all, days 8 to 17 for one class. */
async function dateClass(sample: PictureSample, stream: Stream): Promise<Planted> {
  const chosen = stream.integer(sample.classes.length)
  const pictures = sample.pictures.map((picture) =>
    ({ ...picture, modified: ((picture.label === chosen ? 8 : 0) + stream.integer(10)) * 24 * 60 * 60 * 1000 }))
  return biased(pictures, (finding) => namesProperty(finding, 'date', chosen, sample))
}

function moveClass(sample: PictureSample, stream: Stream): Promise<Planted> {
  return originClass(sample, stream, 'folder', ({ path }, odd) => path.replace(/[^/]*$/, `${odd ? 'b' : 'a'}/$&`))
}

function typeClass(sample: PictureSample, stream: Stream): Promise<Planted> {
  return originClass(sample, stream, 'file-type', ({ path }, odd) => path.replace(/\.\w+$/, odd ? '.jpg' : '.png'))
}

/** Nine of ten pictures of a class are of the odd origin, and one of ten of the others. */
async function originClass(
  sample: PictureSample,
  stream: Stream,
  origin: 'folder' | 'file-type',
  pathOf: (picture: Picture, odd: boolean) => string,
): Promise<Planted> {
  const chosen = stream.integer(sample.classes.length)
  const pictures = sample.pictures.map((picture) => {
    const odd = stream.uniform() < (picture.label === chosen ? 0.9 : 0.1)
    return { ...picture, path: pathOf(picture, odd) }
  })
  return biased(pictures, (finding) => finding.code === 'origin-bias' && finding.origin === origin)
}

function biased(pictures: readonly Picture[], isIt: (finding: Finding) => boolean): Planted {
  return { pictures, wanted: new Set(), isIt }
}

/** Of two classes, a finding may name either. */
function namesProperty(
  finding: Finding,
  property: 'brightness' | 'date',
  chosen: number,
  { classes }: PictureSample,
): boolean {
  if (finding.code !== 'property-bias' || finding.property !== property) return false
  if (finding.label === chosen) return finding.direction === 'more'
  return classes.length === 2 && finding.direction === 'less'
}

function pathsAt({ pictures }: PictureSample, chosen: ReadonlySet<number>): ReadonlySet<string> {
  return new Set([...chosen].map((at) => pictures[at]?.path ?? ''))
}
