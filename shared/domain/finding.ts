/** Files of which the same was stored more than once, most harmful first. */
export const duplicateCodes = [
  'leaked-copies', 'contradicting-copies', 'leaked-near-copies', 'contradicting-near-copies', 'copies', 'near-copies',
] as const

/** What single pictures differ from the rest of their set in. */
export const pictureCodes = [
  'drawn-on', 'low-information', 'blurred', 'dark', 'bright', 'noisy', 'odd-size', 'odd-shape',
] as const

export type DuplicateCode = (typeof duplicateCodes)[number]
export type PictureCode = (typeof pictureCodes)[number]

/** A property of a picture that has nothing to do with the part on it, or should not have. */
export type PropertyName = 'brightness' | 'noise' | 'pure-color' | 'size' | 'date'
export type OriginName = 'folder' | 'file-type'

/** 'certain' is a fact of the files; 'likely' and 'possible' want a look. */
export type Sureness = 'certain' | 'likely' | 'possible'

/** A picture whose looks belong to another class. Both are indices. */
export interface LabelSuspect {
  readonly picture: number
  readonly looksLike: number
  /** Estimated out of the fold, 0 to 1. */
  readonly probability: number
}

/** A class by its index, and how many pictures it has. */
export interface ClassCount {
  readonly label: number
  readonly count: number
}

/** How alike the pictures of a class are. */
export interface ClassSpectrum extends ClassCount {
  /** Part of the variance that the leading directions hold, 0 to 1. */
  readonly share: number
  /** The least number of directions that hold this share: so many pictures would, if each showed one of them. */
  readonly directions: number
}

/**
 * What an inspection of a picture set found. Pictures are indices into it. One closed union: a new finding needs its
 * sentences in each language before the program compiles.
 */
export type Finding =
  /** Pictures that are one picture, a group each. */
  | { readonly code: DuplicateCode; readonly sureness: Sureness; readonly groups: readonly (readonly number[])[] }
  /** Farthest from the rest first. */
  | { readonly code: PictureCode; readonly sureness: Sureness; readonly pictures: readonly number[] }
  /** Most probable first. */
  | { readonly code: 'label-suspects'; readonly sureness: Sureness; readonly suspects: readonly LabelSuspect[] }
  /** `separation`: the probability that the property alone tells a picture of the class from another, 0.5 to 1. */
  | {
      readonly code: 'property-bias'
      readonly sureness: Sureness
      readonly property: PropertyName
      readonly label: number
      readonly direction: 'more' | 'less'
      readonly separation: number
    }
  /** `association`: bias-corrected Cramer's V, 0 to 1. */
  | {
      readonly code: 'origin-bias'
      readonly sureness: Sureness
      readonly origin: OriginName
      readonly association: number
    }
  | { readonly code: 'few-training-pictures'; readonly sureness: Sureness; readonly classes: readonly ClassCount[] }
  | { readonly code: 'few-test-pictures'; readonly sureness: Sureness; readonly classes: readonly ClassCount[] }
  | {
      readonly code: 'imbalance'
      readonly sureness: Sureness
      readonly largest: ClassCount
      readonly smallest: ClassCount
    }
  | { readonly code: 'redundancy'; readonly sureness: Sureness; readonly classes: readonly ClassSpectrum[] }

export type FindingCode = Finding['code']

/** From what makes every later figure wrong to what is merely good to know. */
export const findingsByHarm: readonly FindingCode[] = [
  'leaked-copies', 'contradicting-copies', 'leaked-near-copies', 'drawn-on', 'origin-bias', 'property-bias',
  'label-suspects', 'contradicting-near-copies', 'few-training-pictures', 'few-test-pictures', 'low-information',
  'blurred', 'dark', 'bright', 'noisy', 'odd-shape', 'odd-size', 'copies', 'near-copies', 'imbalance', 'redundancy',
]

/** Good to know, and nothing to be done about. */
export const harmlessFindings: readonly FindingCode[] = ['redundancy']

/** The pictures that a finding is about, most telling first; none where it is about whole classes. */
export function picturesOf(finding: Finding): readonly number[] {
  if ('groups' in finding) return finding.groups.flat()
  if ('pictures' in finding) return finding.pictures
  if ('suspects' in finding) return finding.suspects.map(({ picture }) => picture)
  return []
}
