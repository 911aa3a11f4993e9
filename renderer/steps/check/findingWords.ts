import type { FindingFacts } from '../../../shared/domain/findingFacts.ts'
import { formatCount, formatPercent, formatRatio } from '../../../shared/units.ts'
import type { Text } from '../../text/useText.ts'
import type { OpenFinding } from '../../stores/checks.ts'

/** Classes that a sentence names: a table tells of more. */
const MOST_NAMED = 5

/** What was found, in a sentence with its numbers. */
export function findingWhat({ facts, pictures }: OpenFinding, classes: readonly string[], t: Text['t']): string {
  const nameOf = (label: number): string => classes[label] ?? ''
  if ('property' in facts) {
    return t(`findings.biases.${facts.property}.${facts.direction}`, {
      className: nameOf(facts.label), percent: formatPercent(facts.separation, 0),
    })
  }
  if ('origin' in facts) return t(`findings.origins.${facts.origin}`, { strength: facts.association.toFixed(2) })
  if ('largest' in facts) {
    return t('findings.found.imbalance', {
      ratio: formatRatio(facts.largest.count / Math.max(1, facts.smallest.count)),
      largest: nameOf(facts.largest.label), largestCount: formatCount(facts.largest.count),
      smallest: nameOf(facts.smallest.label), smallestCount: formatCount(facts.smallest.count),
    })
  }
  if (facts.code === 'few-training-pictures' || facts.code === 'few-test-pictures' || facts.code === 'redundancy') {
    return t(`findings.found.${facts.code}`, { classes: namedClasses(facts, nameOf, t) })
  }
  return t(`findings.found.${facts.code}`, { count: formatCount(pictures) })
}

function namedClasses(
  { classes }: Extract<FindingFacts, { readonly classes: unknown }>,
  nameOf: (label: number) => string,
  t: Text['t'],
): string {
  const named = classes.slice(0, MOST_NAMED).map(({ label, count }) =>
    t('check.classCount', { className: nameOf(label), count: formatCount(count) }))
  const rest = classes.length - named.length
  return [...named, ...(rest > 0 ? [t('check.moreClasses', { count: formatCount(rest) })] : [])].join(t('check.comma'))
}
