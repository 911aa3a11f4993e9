import { extensionOf, isPaper, partsOf, splitOfFolder, stemOf } from './names.ts'
import type { SplitName, Texts } from './proposal.ts'

/** A picture and the file of its annotations, if it has one. */
export interface Pair {
  readonly at: number
  readonly label: number | undefined
  readonly split: SplitName | undefined
}

/** Pictures with their annotations, where those are for one or the other form of YOLO; none where there are none. */
export interface Pairs {
  readonly pairs: readonly Pair[]
  /** 'beside': any tool may write a text beside a picture, and only what stands in it tells. */
  readonly form: 'apart' | 'beside'
}

/** Of a picture in a folder `images` in the folder `labels` that stands for it; else beside the pictures. */
export function pairsIn(paths: readonly string[]): Pairs {
  const apart = pairsBy(paths, labelsFor)
  if (apart.some(isAnnotated)) return { pairs: apart, form: 'apart' }
  const beside = pairsBy(paths, (folders) => folders)
  return { pairs: beside.some(isAnnotated) ? beside : [], form: 'beside' }
}

/** Whether the texts that were read are what YOLO writes: a class and numbers from 0 to 1 a line. */
export function areAnnotations({ pairs }: Pairs, texts: Texts): boolean {
  const lines = pairs.flatMap(({ label }) => (label === undefined ? [] : linesOf(texts.get(label) ?? '')))
  return lines.length > 0 && lines.every((line) => {
    const [number = '', ...values] = line.split(/\s+/)
    const isInside = (value: string): boolean => Number(value) >= 0 && Number(value) <= 1
    return /^\d+$/.test(number) && values.length >= 4 && values.every(isInside)
  })
}

/** The lines of a text that hold something. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
}

function isAnnotated({ label }: Pair): boolean {
  return label !== undefined
}

/** @param labelFolders of the annotations of pictures in these folders; undefined where pictures have none there */
function pairsBy(
  paths: readonly string[],
  labelFolders: (folders: readonly string[]) => readonly string[] | undefined,
): readonly Pair[] {
  const labels = new Map(paths.flatMap((path, at) => (extensionOf(path) === '.txt' ? [[path, at] as const] : [])))
  return paths.flatMap((path, at): readonly Pair[] => {
    const folders = partsOf(path).slice(0, -1)
    const place = isPaper(path) ? undefined : labelFolders(folders)
    if (place === undefined) return []
    const split = folders.map(splitOfFolder).find((one) => one !== undefined)
    return [{ at, label: labels.get([...place, `${stemOf(path)}.txt`].join('/')), split }]
  })
}

function labelsFor(folders: readonly string[]): readonly string[] | undefined {
  const images = folders.lastIndexOf('images')
  return images < 0 ? undefined : folders.with(images, 'labels')
}
