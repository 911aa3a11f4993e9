import type { SplitFact, SplitPolicy } from '../../../shared/domain/splitPolicy.ts'
import { formatCount, formatPercent } from '../../../shared/units.ts'
import type { Text } from '../../text/useText.ts'

/** How the pictures are divided, in a sentence. */
export function policyWords(policy: SplitPolicy, t: Text['t']): string {
  switch (policy.method) {
    case 'given':
      return t('check.splitPolicies.given')
    case 'stratified':
      return t('check.splitPolicies.stratified', { share: formatPercent(policy.share, 0) })
    case 'lot':
      return t('check.splitPolicies.lot', { lots: policy.lots.join(t('check.comma')) })
    case 'date':
      return t('check.splitPolicies.date', { from: policy.from })
  }
}

/** What of a wish could not be held, in a sentence. */
export function factWords(fact: SplitFact, t: Text['t']): string {
  switch (fact.code) {
    case 'one-group':
      return t('check.facts.one-group', { className: fact.className, pictures: formatCount(fact.pictures) })
    case 'off-share':
      return t('check.facts.off-share', {
        className: fact.className, wished: formatCount(fact.wished), reached: formatCount(fact.reached),
      })
    case 'class-absent':
      return t(`check.facts.class-absent-${fact.side}`, { className: fact.className })
    case 'unknown':
      return t(`check.facts.unknown-${fact.of}`, { pictures: formatCount(fact.pictures) })
    case 'followers':
      return t('check.facts.followers', { pictures: formatCount(fact.pictures) })
  }
}
