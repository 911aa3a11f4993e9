import type { Language } from '../../../shared/text/language.ts'
import { formatBytes, formatCount, formatPercent } from '../../../shared/units.ts'
import type { Forecasts, SizeForecast } from '../../stores/sizes.ts'
import type { Text } from '../../text/useText.ts'

/** What of a set is left at a size: `1,200枚 → 60枚相当`, and the same in parts and bytes. */
export interface SizeWords {
  readonly pictures: string
  readonly bytes: string
}

export function sizeWords(
  { pictures, originalBytes }: Pick<Forecasts, 'pictures' | 'originalBytes'>,
  { picturesWorth, ofTraining, budgetBytes }: SizeForecast,
  { t, language }: Text,
): SizeWords {
  return {
    pictures: t('size.pictures', { all: formatCount(pictures), worth: worthOf(picturesWorth) }),
    bytes: t('size.bytes', {
      share: shareOf(ofTraining, language.value), from: formatBytes(originalBytes), to: formatBytes(budgetBytes),
    }),
  }
}

/** Accuracy in points, without decimals that nobody can forecast. */
export function pointsOf(part: number): string {
  return String(Math.round(part * 100))
}

/** Less than one picture is still something. */
function worthOf(worth: number): string {
  return worth < 10 ? worth.toFixed(1) : formatCount(worth)
}

function shareOf(share: number, language: Language): string {
  const percent = formatPercent(share, share < 0.001 ? 2 : share < 0.1 ? 1 : 0)
  return language === 'ja' ? percent.replace('%', '％') : percent
}
