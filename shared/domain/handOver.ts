import type { VerdictKind } from './verdict.ts'

/** How far what is handed over may be passed on, the freest first. */
export const confidentialities = ['open', 'limited', 'confidential', 'secret'] as const
export type Confidentiality = (typeof confidentialities)[number]

/** What a person can say before a pack leaves the plant. */
export const statements = [
  /** What goes in and what does not was looked at. */
  'contents',
  /** Distilled pictures were looked at beside the nearest originals. */
  'nearest',
  /** It is known that distilling is no anonymization. */
  'not-anonymous',
  /** The recipient may have it. */
  'allowed',
  /** It is known that the pack was not shown to be usable. */
  'risk',
] as const
export type Statement = (typeof statements)[number]

/** What a person holds of a pack. */
export const packMarks = ['open', 'adopted', 'retired'] as const
export type PackMark = (typeof packMarks)[number]

/**
 * What is to be said before a pack is handed over.
 * @param verdict of its last comparison, if there was one
 * @param hasOriginals whether the pictures that it was made from are in the library
 */
export function statementsFor(verdict: VerdictKind | undefined, hasOriginals: boolean): readonly Statement[] {
  return statements.filter((one) => {
    if (one === 'risk') return isRisky(verdict)
    return one !== 'nearest' || hasOriginals
  })
}

/** Whether nothing shows that a pack is of use. */
export function isRisky(verdict: VerdictKind | undefined): boolean {
  return verdict === undefined || verdict === 'poor' || verdict === 'unclear'
}
