import type { AnnotationLoss, ChosenLayout, ImageRule, LayoutReason, LeftOutReason } from '../domain/layout.ts'
import { formatAmount, formatCount } from '../units.ts'
import type { LayoutSentences } from './layoutSentences.ts'

const whys: Readonly<Record<LeftOutReason, string>> = {
  'paper': 'documents',
  'outside': 'in no class folder',
  'mask': 'outlines of defects',
  'not-listed': 'not listed',
  'no-label': 'no class in the name',
}

const rules: Readonly<Record<ImageRule, string>> = {
  'most-frequent': 'that most of its annotations have',
  'most-severe': 'of its annotations that is listed first',
}

/** Layouts in English. */
export const englishLayout: LayoutSentences = {
  reason: (reason) => `Layout: ${describeReason(reason)}.`,
  leftOut: (counts) => `Left out: ${describeCounts(counts)}.`,
  others: (keys) => `--layout takes another that fits: ${keys.join(', ')}.`,
  merge: ({ into, from, why }) =>
    `The ${why === 'spelling' ? 'names' : 'meanings'} of the classes ${[into, ...from].join(', ')} are alike: ` +
    `nothing was merged; --merge "${into}=${from.join(',')}" makes them one class.`,
  merged: ({ into, from }) => `Merged into the class ${into}: ${from.join(', ')}.`,
  gap: ' ',
}

function describeReason(reason: LayoutReason): string {
  switch (reason.layout) {
    case 'idx':
      return 'IDX files, known by their names'
    case 'class-folders':
      return 'class folders, as each folder holds the pictures of a class'
    case 'split-folders':
      return `split folders, as class folders are inside ${reason.folders.join(', ')}`
    case 'mvtec':
      return `MVTec AD, as only "${reason.normal}" is there for training; a new split is drawn from all pictures, ` +
        `because training needs the ${formatAmount(reason.defects, 'kind')} of defects too`
    case 'file-name':
      return `class in the file name, as in "${reason.example}" (rule ${reason.rule})`
    case 'csv':
      return `the list ${reason.list}, ${formatAmount(reason.rows, 'row')}, ` +
        `of which ${formatCount(reason.missing)} lack a file or a class`
    case 'coco':
      return `COCO, as ${reason.list} holds annotations; ${describeLoss(reason)}`
    case 'yolo':
      return `YOLO, as the folder "labels" holds annotations of "images"; ${describeLoss(reason)}`
  }
}

function describeLoss({ rule, dropped, bare }: AnnotationLoss): string {
  return `a picture has the class ${rules[rule]}; dropped: ${formatCount(dropped)} annotations of other classes, ` +
    `all places and outlines; pictures without annotations, a class of their own: ${formatCount(bare)}`
}

function describeCounts(counts: ChosenLayout['leftOut']): string {
  // The keys are those of the record.
  const known = Object.entries(counts) as readonly (readonly [LeftOutReason, number])[]
  return known.map(([why, count]) => `${formatCount(count)} (${whys[why]})`).join(', ')
}
