import { execFileSync } from 'node:child_process'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import type { SkipReason } from '../../shared/domain/skippedFile.ts'
import { bitmap } from './bitmaps.ts'
import { animation, multiPictureJpeg } from './oddPictures.ts'
import { colorFile, cutOffFile, grayPng, plainPng, pngOfSides } from './pictureFiles.ts'
import { tiff } from './tiffFiles.ts'
import { zipOf } from './zipFiles.ts'

/** What has to become of each file of a hostile tree, by its path inside it. */
export interface HostileTree {
  /** Classes and the paths of their pictures. */
  readonly pictures: Readonly<Record<string, readonly string[]>>
  readonly skipped: Readonly<Record<string, SkipReason>>
}

type Files = Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>>

const hasLinks = process.platform !== 'win32'
const sides = { width: 20, height: 20 }
const gray = (value: number): readonly number[] => new Array<number>(400).fill(value)
const text = (content: string) => (): Uint8Array => new TextEncoder().encode(content)

/** Five names of 60 characters each: longer than what Windows once could open. */
const longPath = Array.from({ length: 5 }, (_, depth) => `${depth}`.repeat(60)).join('/')

const good: Files = {
  ...plainFiles(6),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => [
    `exif ${orientation}.jpg`,
    async () => sharp(await grayPng(new Uint8Array(800), 40, 20)).withMetadata({ orientation }).jpeg().toBuffer(),
  ])),
  'ｶﾅ　(1).bmp': () => bitmap({ ...sides, bits: 24 }, new Array<number[]>(20).fill(new Array<number>(60).fill(9))),
  'ＯＫ①﨑髙.webp': () => colorFile('webp', [9, 9, 9]),
  ['良品_が.png'.normalize('NFC')]: () => plainPng(1),
  // Elsewhere than on Linux the system takes both names for one.
  ...(process.platform === 'linux' ? { ['良品_が.png'.normalize('NFD')]: () => plainPng(2) } : {}),
  [`${longPath}/1.png`]: () => plainPng(3),
}

const odd: Files = {
  ...plainFiles(3),
  'alpha.png': async () => sharp(await plainPng(9)).ensureAlpha(0.5).png().toBuffer(),
  'big.tif': () => tiff({ ...sides, samples: 1, kind: 'uint8', big: true }, gray(7)),
  'cmyk.jpg': async () => sharp(await colorFile('png', [9, 9, 9])).toColourspace('cmyk').jpeg().toBuffer(),
  'deep.tif': () => tiff({ ...sides, samples: 1, kind: 'uint16' }, gray(900)),
  'loop.gif': () => animation('gif', 0, 250),
  'no extension': () => plainPng(4),
  'pages.TIFF': () => tiff({ ...sides, samples: 1, kind: 'uint8' }, gray(1), gray(2)),
  'renamed.jpg': () => plainPng(5),
  'stereo.mpo': () => multiPictureJpeg(1, 2),
}

/** Why each cannot be used, and what it holds. */
const bad: Readonly<Record<string, readonly [SkipReason, Files[string]]>> = {
  'bomb.bmp': ['too-large', () => bitmap({ width: 60_000, height: 60_000, bits: 1 })],
  'bomb.png': ['too-large', () => pngOfSides(60_000)],
  'cut header.bmp': ['damaged', () => bitmap({ ...sides, bits: 8 }).subarray(0, 40)],
  'cut.jpg': ['damaged', () => cutOffFile('jpeg')],
  'cut.png': ['damaged', () => cutOffFile('png')],
  'cut.tif': ['damaged', () => cutOffFile('tiff')],
  'cut.webp': ['damaged', () => cutOffFile('webp')],
  'drawing.svg': ['not-a-picture', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  'empty.png': ['empty', () => new Uint8Array()],
  'heights.tif': ['kind-unsupported', () => tiff({ ...sides, samples: 1, kind: 'float32' }, gray(0.5))],
  'letter.png': ['not-a-picture', text('Dear customer')],
  // What is in a ZIP file among pictures is nobody's picture; one that is named itself is refused, as others test.
  'outside.zip': ['not-a-picture', () => zipOf([{ name: '../outside.png', content: 'x' }])],
  'bomb.zip': ['not-a-picture', () => zipOf(Array.from({ length: 50 }, (_, at) => ({
    name: `${at}.png`, content: new Uint8Array(2 ** 20), overlaps: at > 0,
  })))],
}

const litter: Files = { 'Thumbs.db': text('thumbnails'), '.DS_Store': text('view'), 'notes.txt': text('lot 7') }

/** Writes a tree of class folders that holds everything that a picture folder of a factory ever did, and worse. */
export async function writeHostileTree(root: string): Promise<HostileTree> {
  await writeFiles(join(root, '良品'), { ...good, ...litter })
  await writeFiles(join(root, 'きず'), odd)
  await writeFiles(join(root, 'きず'), Object.fromEntries(Object.entries(bad).map(([name, [, make]]) => [name, make])))
  await writeFiles(join(root, 'ﾖｺﾞﾚ'), plainFiles(3))
  const reasons = Object.entries(bad).map(([name, [reason]]) => [`きず/${name}`, reason] as const)
  return {
    pictures: { 良品: Object.keys(good), きず: Object.keys(odd), ﾖｺﾞﾚ: Object.keys(plainFiles(3)) },
    skipped: { ...Object.fromEntries(reasons), ...(hasLinks ? await addLinksAndPipes(root) : {}) },
  }
}

function plainFiles(count: number): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.png`, () => plainPng(index)]))
}

async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, make] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), await make())
  }
}

/** Of these, folders are passed over in silence: what they lead to is counted where it is. */
async function addLinksAndPipes(root: string): Promise<HostileTree['skipped']> {
  await symlink(root, join(root, 'きず', 'up'))
  await symlink('.', join(root, '良品', 'here'))
  await symlink('itself.png', join(root, 'きず', 'itself.png'))
  await symlink('gone.png', join(root, 'きず', 'lost.png'))
  execFileSync('mkfifo', [join(root, 'きず', 'pipe.png')])
  return { 'きず/itself.png': 'unreadable', 'きず/lost.png': 'unreadable', 'きず/pipe.png': 'unreadable' }
}

/** Puts a folder into a class of the tree that nobody but root may look into. @returns its path */
export async function addLockedFolder(root: string): Promise<string> {
  const folder = join(root, 'ﾖｺﾞﾚ', 'locked')
  await writeFiles(folder, plainFiles(1))
  await chmod(folder, 0)
  return folder
}
