import type { SizeForecast } from '../../stores/sizes.ts'

/** Part of the accuracy that a first pack may cost, where the forecast is as far off as it may be. */
export const BEARABLE = 0.1

/** Whether a size should cost no more than is bearable, also at the upper end of its forecast. */
export function isBearable({ gap }: SizeForecast): boolean {
  return gap.high <= BEARABLE
}

/** What is proposed: the smallest size that is bearable, or else the one that should lose the least. */
export function proposedSize(sizes: readonly SizeForecast[]): SizeForecast | undefined {
  const bySize = sizes.toSorted((one, other) => one.budgetBytes - other.budgetBytes)
  const byLoss = bySize.toSorted((one, other) => one.gap.gap - other.gap.gap)
  return bySize.find(isBearable) ?? byLoss[0]
}

/** The size nearest to a number of bytes. */
export function sizeNear(sizes: readonly SizeForecast[], bytes: number): SizeForecast | undefined {
  const farness = ({ budgetBytes }: SizeForecast): number => Math.abs(Math.log(budgetBytes / bytes))
  return sizes.toSorted((one, other) => farness(one) - farness(other))[0]
}
