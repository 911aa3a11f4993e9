import { picturesOf, type Finding } from '../../../shared/domain/finding.ts'
import type { SplitName } from '../../../shared/domain/library.ts'
import { findingNames } from '../../../shared/text/findingNames.ts'
import type { Language } from '../../../shared/text/language.ts'
import { tableWords } from '../../../shared/text/tables.ts'

interface NamedPicture {
  readonly name: string
  readonly className: string
  readonly split: SplitName
}

/** All pictures of all findings, a line each, as a table for a spreadsheet. Groups of copies are counted from 1. */
export function findingTable(
  findings: readonly Finding[],
  pictureAt: (at: number) => NamedPicture | undefined,
  language: Language,
): readonly (readonly string[])[] {
  const { findings: columns, splits, sureness } = tableWords[language]
  const rows = findings.flatMap((finding) => {
    const groups = 'groups' in finding ? finding.groups : [picturesOf(finding)]
    return groups.flatMap((group, at) => group.flatMap((picture) => {
      const { name, className, split } = pictureAt(picture) ?? { name: '', className: '', split: 'training' as const }
      const number = 'groups' in finding ? String(at + 1) : ''
      const facts = [findingNames[language][finding.code], sureness[finding.sureness], number]
      return [[...facts, name, className, splits[split]]]
    }))
  })
  return [
    [columns.finding, columns.sureness, columns.group, columns.picture, columns.class, columns.split], ...rows,
  ]
}
