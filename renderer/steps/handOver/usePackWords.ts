import { verdictLabels } from '../../../shared/text/verdict.ts'
import type { PackVersion } from '../../stores/handOver.ts'
import { useText } from '../../text/useText.ts'

/** What is said of a pack wherever it is listed. */
export interface PackWords {
  readonly verdict: (pack: PackVersion) => string
  /** The pictures that it was made from. */
  readonly snapshot: (pack: PackVersion) => string
}

/** The words for packs in the language of the moment. */
export function usePackWords(): PackWords {
  const { t, language } = useText()
  return {
    verdict: ({ verdict }) => (verdict === undefined
      ? t('handOver.notCompared')
      : verdictLabels[language.value][verdict]),
    snapshot: ({ snapshot }) => (snapshot === undefined
      ? t('handOver.otherPictures')
      : t('handOver.snapshotNumber', { number: String(snapshot) })),
  }
}
