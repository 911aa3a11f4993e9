import { fitPolicies } from '../../../shared/domain/reading.ts'
import { describeLayout } from '../../../shared/text/layout.ts'
import { previewSizes } from '../../../shared/domain/previewSize.ts'
import { placementOf, shrinkage } from '../../images/fit.ts'
import type { SizePreviews } from '../../services/sizePreviews.ts'
import type { Session } from './session.ts'
import { formatTable } from './table.ts'
import { tellSkipped } from './tellSkipped.ts'

/** How many pixels of a typical picture become one, by size and way into the square; and where the sheets are. */
export function tellPreviews(
  { sheets, typical, layout, reading, skipped }: SizePreviews,
  { language, text: { pictures, previews } }: Pick<Session, 'language' | 'text'>,
): string {
  const rows = previewSizes.map((size) => [
    String(size),
    ...fitPolicies.map((policy) => {
      const { width, height } = shrinkage(placementOf(policy, typical, size))
      return `${width.toFixed(1)} x ${height.toFixed(1)}`
    }),
  ])
  return [
    ...describeLayout(layout, language),
    ...pictures.reading(reading),
    ...tellSkipped(skipped, pictures),
    '',
    previews.shrinkage(typical),
    formatTable([[previews.size, ...fitPolicies.map((policy) => previews.policies[policy])], ...rows]),
    '',
    previews.order,
    ...sheets.map(({ className, path }) => `  ${className}: ${path}`),
  ].join('\n')
}
