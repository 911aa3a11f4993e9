import { formatCount } from '../../../shared/units.ts'
import type { Activity } from '../../stores/about.ts'
import type { Text } from '../../text/useText.ts'

/** What can be said in a sentence of its own. */
const known = [
  'project-created', 'pictures-imported', 'snapshot-taken', 'decided', 'decision-revoked', 'class-rated',
  'class-renamed', 'classes-merged', 'classes-ordered', 'class-change-undone', 'source-moved', 'split-drawn',
  'split-revoked', 'checked', 'pack-made', 'pack-compared', 'pack-handed-over', 'pack-marked', 'pack-mark-undone',
  'project-described', 'project-renamed',
] as const

/** What was done, in a sentence. */
export function tellActivity({ action, detail }: Activity, t: Text['t']): string {
  const values = Object.fromEntries(Object.entries(detail).map(([key, value]) =>
    [key, typeof value === 'number' ? formatCount(value) : value]))
  return t(`activity.${known.find((one) => one === action) ?? 'other'}`, { count: '1', ...values })
}
