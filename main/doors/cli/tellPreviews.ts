import { previewSizes } from '../../images/contactSheet.ts'
import { fitPolicies, placementOf, shrinkage } from '../../images/fit.ts'
import type { SizePreviews } from '../../services/sizePreviews.ts'
import { formatTable } from './table.ts'
import type { CliText } from './text/cliText.ts'

/** How many pixels of a typical picture become one, by size and way into the square; and where the sheets are. */
export function tellPreviews(
  { sheets, typical, reading, skipped }: SizePreviews,
  { pictures, previews }: Pick<CliText, 'pictures' | 'previews'>,
): string {
  const rows = previewSizes.map((size) => [
    String(size),
    ...fitPolicies.map((policy) => {
      const { width, height } = shrinkage(placementOf(policy, typical, size))
      return `${width.toFixed(1)} x ${height.toFixed(1)}`
    }),
  ])
  return [
    ...pictures.reading(reading),
    ...(skipped.length > 0 ? [pictures.skipped(skipped.length)] : []),
    ...skipped.map(({ path, reason }) => `  ${path}: ${pictures.reasons[reason]}`),
    '',
    previews.shrinkage(typical),
    formatTable([[previews.size, ...fitPolicies.map((policy) => previews.policies[policy])], ...rows]),
    '',
    previews.order,
    ...sheets.map(({ className, path }) => `  ${className}: ${path}`),
  ].join('\n')
}
