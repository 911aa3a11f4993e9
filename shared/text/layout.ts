import type { ChosenLayout } from '../domain/layout.ts'
import type { Language } from './language.ts'
import { englishLayout } from './layoutEnglish.ts'
import { japaneseLayout } from './layoutJapanese.ts'

/** Enough to see that there are others. */
const mostOthers = 4

/** The choice and its reason in one line, and one for each group of classes that are or may be the same. */
export function describeLayout(choice: ChosenLayout, language: Language): readonly string[] {
  const { reason, leftOut, others, merge, merged, gap } = language === 'ja' ? japaneseLayout : englishLayout
  const line = [
    reason(choice.reason),
    ...(Object.keys(choice.leftOut).length > 0 ? [leftOut(choice.leftOut)] : []),
    ...(choice.others.length > 0 ? [others(choice.others.slice(0, mostOthers))] : []),
  ].join(gap)
  return [line, ...(choice.merged ?? []).map(merged), ...choice.merges.map(merge)]
}

/** Why a set is read so, and what of it is left out. */
export function describeReading(choice: ChosenLayout, language: Language): readonly string[] {
  const { reason, leftOut } = language === 'ja' ? japaneseLayout : englishLayout
  return [reason(choice.reason), ...(Object.keys(choice.leftOut).length > 0 ? [leftOut(choice.leftOut)] : [])]
}
