/**
 * Plants problems in real sets and prints, as a table, which of them an inspection finds and what it calls a problem
 * besides.
 *
 *   node test/bench/inspection.ts <most pictures> <set> ...      a set is a folder, or an IDX file
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { picturesOf, type Finding, type FindingCode } from '../../shared/domain/finding.ts'
import { createStream, permutation, type Stream } from '../../shared/stream.ts'
import { inspectSet } from '../../main/images/inspection/inspect.ts'
import { measureSet } from '../../main/images/inspection/measureSet.ts'
import { findPictures } from '../../main/images/layout.ts'
import { readIdxPair } from '../../main/images/loadIdx.ts'

type Split = 'train' | 'test'

interface Picture {
  readonly split: Split
  readonly className: string
  readonly name: string
  readonly file: Uint8Array
}

/** A set with problems, and the names of the pictures that have them; none where the problem is of a whole class. */
interface Planted {
  readonly pictures: readonly Picture[]
  readonly names: ReadonlySet<string>
}

interface Plan {
  readonly problem: string
  readonly codes: readonly FindingCode[]
  readonly plant: (pictures: readonly Picture[], stream: Stream) => Promise<Planted>
}

const plans: readonly Plan[] = [
  { problem: 'blur, 3%', codes: ['blurred'], plant: (all, stream) => change(all, stream, 0.03, blurred) },
  {
    problem: 'near copies, 3%', codes: ['near-copies'],
    plant: (all, stream) => addCopies(all, stream, (split) => split),
  },
  {
    problem: 'leaked near copies, 3%', codes: ['leaked-near-copies'],
    plant: (all, stream) => addCopies(all, stream, (split) => (split === 'train' ? 'test' : 'train')),
  },
  { problem: 'swapped labels, 5%', codes: ['label-suspects'], plant: swapLabels },
  { problem: 'one class 20 gray levels brighter', codes: ['property-bias'], plant: brightenClass },
]

const [most = '1000', ...places] = process.argv.slice(2)
console.log('| set | pictures | planted | recall | precision | findings without it |')
console.log('|---|---|---|---|---|---|')
for (const place of places) {
  const pictures = await sampleOf(place, Number(most))
  const clean = await inspect(pictures)
  for (const { problem, codes, plant } of plans) {
    const planted = await plant(pictures, createStream(1).fork(problem))
    const { found, count } = told(await inspect(planted.pictures), codes)
    const before = told(clean, codes)
    const hits = [...planted.names].filter((name) => found.has(name)).length
    const whole = planted.names.size === 0
    const recall = whole ? (count > before.count ? 'found' : 'missed') : percent(hits / planted.names.size)
    // The original of a copy is rightly told with it.
    const right = [...found].filter((name) => planted.names.has(name) || planted.names.has(`copy-${name}.jpg`)).length
    const precision = whole || found.size === 0 ? '-' : percent(right / found.size)
    const without = whole ? before.count : before.found.size
    console.log(`| ${basename(place)} | ${pictures.length} | ${problem} | ${recall} | ${precision} | ${without} |`)
  }
}

function percent(part: number): string {
  return `${(part * 100).toFixed(0)}%`
}

/** Names of the pictures in findings of these codes, and how many such findings there are. */
function told({ findings, names }: Inspected, codes: readonly FindingCode[]): {
  readonly found: ReadonlySet<string>
  readonly count: number
} {
  const ours = findings.filter(({ code }) => codes.includes(code))
  return { found: new Set(ours.flatMap(picturesOf).map((at) => names[at] ?? '')), count: ours.length }
}

interface Inspected {
  readonly findings: readonly Finding[]
  readonly names: readonly string[]
}

async function inspect(pictures: readonly Picture[]): Promise<Inspected> {
  const folder = await mkdtemp(join(tmpdir(), 'joryu-inspection-'))
  try {
    for (const { split, className, name, file } of pictures) {
      await mkdir(join(folder, split, className), { recursive: true })
      await writeFile(join(folder, split, className, name), file)
    }
    const set = await measureSet(await findPictures(folder), { signal: { aborted: false }, onProgress: () => {} })
    const steps = inspectSet(set)
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return { findings: step.value, names: set.pictures.map(({ path }) => basename(path)) }
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** So many pictures of a set, spread over its classes and splits as they are. */
async function sampleOf(place: string, most: number): Promise<readonly Picture[]> {
  const found = await findPictures(place)
  if (found.layout === 'idx') return sampleOfIdx(await readIdxPair(found.training), most)
  const all = [
    ...found.training.map((picture) => ({ ...picture, split: 'train' as const })),
    ...(found.test ?? []).map((picture) => ({ ...picture, split: 'test' as const })),
  ]
  const order = permutation(createStream(1).fork('sample'), all.length).subarray(0, most)
  const chosen = [...order].flatMap((at) => all[at] ?? [])
  return Promise.all(chosen.map(async ({ split, label, path, read }, at) => ({
    split, className: found.classes[label] ?? '', name: `${at}-${basename(path)}`, file: await read(),
  })))
}

/** A fifth stands for the test. */
function sampleOfIdx(
  { images: { pixels, width, height }, labels }: Awaited<ReturnType<typeof readIdxPair>>,
  most: number,
): Promise<readonly Picture[]> {
  const order = [...permutation(createStream(1).fork('sample'), labels.length).subarray(0, most)]
  return Promise.all(order.map(async (at, index) => ({
    split: index % 5 === 0 ? 'test' : 'train',
    className: String(labels[at]),
    name: `${at}.png`,
    file: await sharp(pixels.subarray(at * width * height, (at + 1) * width * height), {
      raw: { width, height, channels: 1 },
    }).png().toBuffer(),
  })))
}

/** Chooses a part of the pictures by their places. */
function chosenPart(count: number, stream: Stream, part: number): ReadonlySet<number> {
  return new Set(permutation(stream, count).subarray(0, Math.max(3, Math.round(count * part))))
}

async function change(
  all: readonly Picture[],
  stream: Stream,
  part: number,
  alter: (file: Uint8Array) => Promise<Uint8Array>,
): Promise<Planted> {
  const chosen = chosenPart(all.length, stream, part)
  const pictures = await Promise.all(all.map(async (picture, at) =>
    chosen.has(at) ? { ...picture, file: await alter(picture.file) } : picture))
  return { pictures, names: namesAt(all, chosen) }
}

/** As a lens out of focus: the wider the picture, the wider the blur. */
async function blurred(file: Uint8Array): Promise<Uint8Array> {
  const { width } = await sharp(file).metadata()
  return sharp(file).blur(Math.max(1, width / 64)).png().toBuffer()
}

/** Adds copies that are moved by a pixel, and stored with losses. */
async function addCopies(all: readonly Picture[], stream: Stream, splitOf: (split: Split) => Split): Promise<Planted> {
  const copies = await Promise.all([...chosenPart(all.length, stream, 0.03)].flatMap((at) => all[at] ?? [])
    .map(async (picture) => {
      const { width, height } = await sharp(picture.file).metadata()
      const moved = sharp(picture.file).extend({ left: 1, extendWith: 'copy' })
      const file = await sharp(await moved.png().toBuffer()).extract({ left: 0, top: 0, width, height })
        .jpeg({ quality: 90 }).toBuffer()
      return { ...picture, split: splitOf(picture.split), name: `copy-${picture.name}.jpg`, file }
    }))
  return { pictures: [...all, ...copies], names: new Set(copies.map(({ name }) => name)) }
}

async function swapLabels(all: readonly Picture[], stream: Stream): Promise<Planted> {
  const classes = [...new Set(all.map(({ className }) => className))]
  const chosen = chosenPart(all.length, stream.fork('chosen'), 0.05)
  const pictures = all.map((picture, at) => {
    const others = classes.filter((name) => name !== picture.className)
    return chosen.has(at) ? { ...picture, className: others[stream.integer(others.length)] ?? '' } : picture
  })
  return { pictures, names: namesAt(all, chosen) }
}

async function brightenClass(all: readonly Picture[]): Promise<Planted> {
  const [first] = all.map(({ className }) => className).sort()
  const pictures = await Promise.all(all.map(async (picture) => picture.className === first
    ? { ...picture, file: await sharp(picture.file).linear(1, 20).png().toBuffer() }
    : picture))
  return { pictures, names: new Set() }
}

function namesAt(all: readonly Picture[], chosen: ReadonlySet<number>): ReadonlySet<string> {
  return new Set([...chosen].map((at) => all[at]?.name ?? ''))
}
