import { posix } from 'node:path'
import { imageRules } from '../../../shared/domain/layout.ts'
import { imageClasses } from './imageClass.ts'
import { extensionOf, isPaper, partsOf, splitOfFolder, stemOf } from './names.ts'
import { propose } from './proposal.ts'
import type { LaidFile, Proposal, SplitName, Texts } from './proposal.ts'
import { yoloClassNames } from './yoloNames.ts'

/** A picture and the file of its annotations, if it has one. */
interface Pair {
  readonly at: number
  readonly label: number | undefined
  readonly split: SplitName | undefined
}

/** Files of annotations, and those that name the classes; none where no folder is called `labels`. */
export function yoloTexts(paths: readonly string[]): readonly number[] {
  const pairs = pairsIn(paths)
  const labels = pairs.flatMap(({ label }) => label ?? [])
  return labels.length === 0 ? [] : [...labels, ...namesAmong(paths)]
}

/**
 * Pictures in a folder `images` with annotations of the same name in the folder `labels` that stands for it, as YOLO
 * has them: one proposal for each rule that makes a class of a picture's annotations. Classes are taken as numbered
 * from the most severe to the least.
 */
export function proposeYolo(paths: readonly string[], texts: Texts): readonly Proposal[] {
  const pairs = pairsIn(paths)
  if (pairs.every(({ label }) => label === undefined)) return []
  const known = namesAmong(paths).flatMap((at) => [yoloClassNames(paths[at] ?? '', texts.get(at) ?? '')])
  const names = known.find(({ length }) => length > 0) ?? []
  const annotations = pairs.map(({ label }) => parseLabels(label === undefined ? '' : (texts.get(label) ?? ''), names))
  return imageRules.flatMap((rule) => {
    const { names: classes, loss } = imageClasses(annotations, rule, names)
    const files = pairs.map(({ at, split }, place): LaidFile =>
      ({ at, className: classes[place] ?? '', ...(split === undefined ? {} : { split }) }))
    return propose(paths, { reason: { layout: 'yolo', ...loss }, files, why: () => 'outside', rule })
  })
}

function pairsIn(paths: readonly string[]): readonly Pair[] {
  const labels = new Map(paths.flatMap((path, at) => (extensionOf(path) === '.txt' ? [[path, at] as const] : [])))
  return paths.flatMap((path, at): readonly Pair[] => {
    const parts = partsOf(path)
    const images = parts.lastIndexOf('images', -2)
    if (images < 0 || isPaper(path)) return []
    const folder = parts.slice(0, -1).with(images, 'labels').join('/')
    const split = parts.slice(0, -1).map(splitOfFolder).find((one) => one !== undefined)
    return [{ at, label: labels.get(`${folder}/${stemOf(path)}.txt`), split }]
  })
}

function namesAmong(paths: readonly string[]): readonly number[] {
  const isNames = (path: string): boolean =>
    ['.yaml', '.yml', '.names'].includes(extensionOf(path)) || posix.basename(path) === 'classes.txt'
  return [...paths.keys()].filter((at) => isNames(paths[at] ?? '') && partsOf(paths[at] ?? '').length <= 2)
}

/** The classes of the lines of a file: the number at the start of each. */
function parseLabels(text: string, names: readonly string[]): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const number = /^\s*(\d+)\s/.exec(line)?.[1]
    return number === undefined ? [] : [names[Number(number)] ?? number]
  })
}
