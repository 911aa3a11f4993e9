import type { DataWarning } from '../stores/settings.ts'
import { useText } from '../text/useText.ts'

/** Says what speaks against a place for the data. */
export function useWarningText(): (warning: DataWarning) => string {
  const { t } = useText()
  return (warning) =>
    warning.kind === 'network' ? t('program.dataOnNetwork') : t('program.dataSynced', { by: warning.by })
}
