import { formatCount, formatDuration } from '../../shared/units.ts'
import { useText } from '../text/useText.ts'

/** Says seconds that are only estimated: no finer than they can be known. */
export function useAboutTime(): (seconds: number) => string {
  const { t, language } = useText()
  return (seconds) => {
    if (seconds < 90) return t('jobs.seconds', { count: formatCount(10 * Math.ceil(seconds / 10)) })
    if (seconds < 5400) return t('jobs.minutes', { count: formatCount(seconds / 60) })
    return formatDuration(seconds, language.value)
  }
}
