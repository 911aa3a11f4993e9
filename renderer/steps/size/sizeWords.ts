import { formatBytes, formatCount } from '../../../shared/units.ts'
import type { Forecasts, SizeForecast } from '../../stores/sizes.ts'
import type { Text } from '../../text/useText.ts'

/** What of a set is left at a size: in pictures, and in bytes. */
export interface SizeWords {
  readonly pictures: string
  readonly bytes: string
}

export function sizeWords(
  { pictures, originalBytes }: Pick<Forecasts, 'pictures' | 'originalBytes'>,
  { picturesWorth, ofTraining, budgetBytes }: SizeForecast,
  { t }: Text,
): SizeWords {
  return {
    pictures: t('size.pictures', { all: formatCount(pictures), worth: worthOf(picturesWorth) }),
    bytes: t('size.bytes', {
      share: percentOf(ofTraining), from: formatBytes(originalBytes), to: formatBytes(budgetBytes),
    }),
  }
}

/** Accuracy in points, without decimals that nobody can forecast. */
export function pointsOf(part: number): string {
  return String(Math.round(part * 100))
}

/** Less than one picture is still something. */
function worthOf(worth: number): string {
  return worth < 10 ? String(Number(worth.toFixed(1))) : formatCount(worth)
}

/** Digits enough to tell a small part from none. */
function percentOf(share: number): string {
  return (100 * share).toFixed(share < 0.01 ? 2 : share < 0.1 ? 1 : 0)
}
