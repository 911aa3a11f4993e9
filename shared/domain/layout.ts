/** How pictures can be laid out. */
export const layoutNames = [
  'idx', 'mvtec', 'split-folders', 'class-folders', 'csv', 'coco', 'yolo', 'file-name',
] as const

export type LayoutName = (typeof layoutNames)[number]

/** Which of several annotations gives a picture its class. */
export const imageRules = ['most-frequent', 'most-severe'] as const

export type ImageRule = (typeof imageRules)[number]

/** What about annotations does not become a class of a picture. */
export interface AnnotationLoss {
  readonly rule: ImageRule
  /** Annotations of other classes than their picture's. */
  readonly dropped: number
  /** Pictures without any annotation, which become a class of their own. */
  readonly bare: number
}

/** What in the names and lists of a set speaks for a layout. */
export type LayoutReason =
  | { readonly layout: 'idx' }
  | { readonly layout: 'class-folders' }
  | { readonly layout: 'split-folders'; readonly folders: readonly string[] }
  /** `defects`: classes that only the folder of test pictures has, for which a new split is drawn. */
  | { readonly layout: 'mvtec'; readonly normal: string; readonly defects: number }
  | { readonly layout: 'file-name'; readonly rule: string; readonly example: string }
  /** `missing`: rows whose file is not there. */
  | { readonly layout: 'csv'; readonly list: string; readonly rows: number; readonly missing: number }
  | ({ readonly layout: 'coco'; readonly list: string } & AnnotationLoss)
  | ({ readonly layout: 'yolo' } & AnnotationLoss)

/** Why a file of a source is no picture of a class. */
export type LeftOutReason = 'paper' | 'outside' | 'mask' | 'not-listed' | 'no-label'

/** Classes whose pictures are of another. */
export interface MergedClass {
  readonly into: string
  readonly from: readonly string[]
}

/** Names that may mean one class: that which most pictures bear, and others. They stay apart until a person decides. */
export interface ClassMerge extends MergedClass {
  readonly why: 'spelling' | 'synonym'
}

/** How a person wants a set to be read. */
export interface LayoutWish {
  /** A layout as `Proposal.key` has it, or without its rule; without it, that of before, or the best. */
  readonly name?: string
  /** 'all': as is proposed. Without it, as before, or none. */
  readonly merge?: 'all' | readonly MergedClass[]
  /** Whether names of files tell lots, dates and parts where no list does. */
  readonly nameFacts?: boolean
  /** How the set was read the last time. */
  readonly before?: { readonly name: string; readonly merges: readonly MergedClass[] }
}

/** The layout that a set is read in, and what a person should know about the choice. */
export interface ChosenLayout {
  readonly reason: LayoutReason
  /** Files that are no pictures of a class, by why; papers are not counted. */
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>
  readonly merges: readonly ClassMerge[]
  /** Classes that were made one. */
  readonly merged?: readonly MergedClass[]
  /** Other layouts that fit too, as `--layout` names them. */
  readonly others: readonly string[]
}
