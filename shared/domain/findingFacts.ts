import type { Finding } from './finding.ts'

type WithoutPictures<Kind> = Kind extends unknown ? Omit<Kind, 'groups' | 'pictures' | 'suspects'> : never

/** What a finding says besides the pictures that it is about. */
export type FindingFacts = WithoutPictures<Finding>

/** A picture that a finding is about, by its content. */
export interface FoundPicture {
  /** SHA-256 of its file. */
  readonly content: string
  /** Of which copies it is one, counted from 0; undefined where the finding has no groups. */
  readonly group: number | undefined
  /** Of a label suspect: the class that it looks like, an index, and how probably. */
  readonly looksLike: number | undefined
  readonly probability: number | undefined
}
