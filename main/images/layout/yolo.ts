import { posix } from 'node:path'
import { imageRules } from '../../../shared/domain/layout.ts'
import { imageClasses } from './imageClass.ts'
import { extensionOf, partsOf } from './names.ts'
import { propose } from './proposal.ts'
import type { LaidFile, Proposal, Texts } from './proposal.ts'
import { yoloClassNames } from './yoloNames.ts'
import { areAnnotations, linesOf, pairsIn } from './yoloPairs.ts'

/** Files that name the classes, and those of annotations; none where no picture has annotations. */
export function yoloTexts(paths: readonly string[]): readonly number[] {
  const labels = pairsIn(paths).pairs.flatMap(({ label }) => label ?? [])
  return labels.length === 0 ? [] : [...namesAmong(paths), ...labels]
}

/**
 * Pictures with annotations of the same name, as YOLO has them, in the folder `labels` that stands for their folder
 * `images`, or beside them: one proposal for each rule that makes a class of a picture's annotations. Classes are taken
 * as numbered from the most severe to the least.
 */
export function proposeYolo(paths: readonly string[], texts: Texts): readonly Proposal[] {
  const found = pairsIn(paths)
  const { pairs, form } = found
  if (pairs.length === 0 || (form === 'beside' && !areAnnotations(found, texts))) return []
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

function namesAmong(paths: readonly string[]): readonly number[] {
  const isNames = (path: string): boolean =>
    ['.yaml', '.yml', '.names'].includes(extensionOf(path)) || posix.basename(path) === 'classes.txt'
  return [...paths.keys()].filter((at) => isNames(paths[at] ?? '') && partsOf(paths[at] ?? '').length <= 2)
}

/** The classes of the lines of a file: the number at the start of each. */
function parseLabels(text: string, names: readonly string[]): readonly string[] {
  return linesOf(text).flatMap((line) => {
    const number = /^(\d+)\s/.exec(line)?.[1]
    return number === undefined ? [] : [names[Number(number)] ?? number]
  })
}
