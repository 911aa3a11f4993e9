import type { Language } from '../../../shared/text/language.ts'
import { verdictLabels } from '../../../shared/text/verdict.ts'
import { formatBytes, formatPercent } from '../../../shared/units.ts'
import type { ListedPack } from '../../services/packNotes.ts'
import { formatTable } from './table.ts'
import type { PacksText } from './text/packsText.ts'

/** The packs of a project as a table, each with what the last comparison of it found. */
export function tellPacks(
  project: string,
  packs: readonly ListedPack[],
  text: PacksText,
  language: Language,
): string {
  if (packs.length === 0) return text.none(project)
  const { path, made, madeFrom, measuredOn, verdict, bytes, accuracy, full } = text.columns
  const rows = packs.map((pack) => {
    const last = pack.runs.at(-1)
    return [
      pack.path,
      pack.madeAt,
      pack.snapshot === undefined ? text.otherPictures : text.snapshot(pack.snapshot),
      ...(last ? [text.snapshot(last.snapshot), verdictLabels[language][last.verdict]] : [text.notCompared, '']),
      formatBytes(pack.fileBytes),
      ...[last?.figures?.pack, last?.figures?.full].map((result) => (result ? formatPercent(result.mean) : '')),
    ]
  })
  return formatTable([[path, made, madeFrom, measuredOn, verdict, bytes, accuracy, full], ...rows], 5)
}
