import { posix } from 'node:path'
import { z } from 'zod'
import { imageRules } from '../../../shared/domain/layout.ts'
import { isoDate } from './dates.ts'
import { findPath, indexPaths } from './findPath.ts'
import type { PathIndex } from './findPath.ts'
import { imageClasses } from './imageClass.ts'
import { listsAmong } from './lists.ts'
import { partsOf, splitOfFolder, stemOf } from './names.ts'
import { propose } from './proposal.ts'
import type { LaidFile, Proposal, SplitName, Texts } from './proposal.ts'

/** What is read of a file in the format of COCO; of boxes and outlines, nothing is. */
const cocoSchema = z.object({
  images: z.array(z.object({
    id: z.union([z.number(), z.string()]), file_name: z.string(), date_captured: z.unknown().optional(),
  })),
  annotations: z.array(z.object({ image_id: z.union([z.number(), z.string()]), category_id: z.number() })),
  categories: z.array(z.object({ id: z.number(), name: z.string() })),
})

type Coco = z.infer<typeof cocoSchema>

/** A picture with the names of its annotations' classes. */
interface Annotated extends Pick<LaidFile, 'date'> {
  readonly at: number
  readonly annotations: readonly string[]
  readonly split: SplitName | undefined
}

export function cocoTexts(paths: readonly string[]): readonly number[] {
  return listsAmong(paths, ['.json'])
}

/**
 * Pictures with annotations in JSON files as COCO has them, a file for each split as a rule: one proposal for each rule
 * that makes a class of a picture's annotations. Categories are taken as listed from the most severe to the least.
 */
export function proposeCoco(paths: readonly string[], texts: Texts): readonly Proposal[] {
  const lists = cocoTexts(paths).flatMap((at) => {
    const coco = parseCoco(texts.get(at))
    return coco === undefined ? [] : [{ path: paths[at] ?? '', coco }]
  })
  if (lists.length === 0) return []
  const index = indexPaths(paths)
  const severity = lists.flatMap(({ coco }) => coco.categories.map(({ name }) => name.normalize('NFC')))
  const annotated = lists.flatMap(({ path, coco }) => annotatedIn(coco, path, index))
  const unique = [...new Map(annotated.map((picture) => [picture.at, picture])).values()]
  const pictures = unique.toSorted((one, other) => one.at - other.at)
  // Programs that know no date write the day of the export to all pictures.
  const hasDates = new Set(pictures.map(({ date }) => date)).size > 1
  return imageRules.flatMap((rule) => {
    const { names, loss } = imageClasses(pictures.map(({ annotations }) => annotations), rule, [...new Set(severity)])
    const files = pictures.map(({ at, split, date }, place): LaidFile => ({
      at,
      className: names[place] ?? '',
      ...(split === undefined ? {} : { split }),
      ...(hasDates && date !== undefined ? { date } : {}),
    }))
    const reason = { layout: 'coco', list: lists[0]?.path ?? '', ...loss } as const
    return propose(paths, { reason, files, why: () => 'not-listed', rule })
  })
}

function parseCoco(text: string | undefined): Coco | undefined {
  try {
    return cocoSchema.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}

function annotatedIn({ images, annotations, categories }: Coco, list: string, index: PathIndex): readonly Annotated[] {
  const names = new Map(categories.map(({ id, name }) => [id, name.normalize('NFC')]))
  const byImage = Map.groupBy(annotations, ({ image_id }) => image_id)
  return images.flatMap(({ id, file_name, date_captured: captured }) => {
    const at = findPath(file_name, posix.dirname(list), index)
    if (at === undefined) return []
    const classes = (byImage.get(id) ?? []).flatMap(({ category_id }) => names.get(category_id) ?? [])
    const date = typeof captured === 'string' ? isoDate(captured) : undefined
    return [{ at, annotations: classes, split: splitOfList(list), ...(date === undefined ? {} : { date }) }]
  })
}

/** The split that a list is of, by its folder or a word in its name, as in `instances_val2017.json`. */
function splitOfList(list: string): SplitName | undefined {
  const words = [...partsOf(list).slice(0, -1), ...stemOf(list).split(/[_.\-\d]+/)]
  return words.map(splitOfFolder).find((split) => split !== undefined)
}
