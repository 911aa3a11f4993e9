import type { SnapshotName } from '../domain/origin.ts'
import { shortFingerprint } from '../units.ts'
import type { Language } from './language.ts'

interface OriginWords {
  readonly snapshot: (number: number, fingerprint: string) => string
  readonly folder: string
}

const words: Readonly<Record<Language, OriginWords>> = {
  en: {
    snapshot: (number, fingerprint) => `snapshot ${number} (${fingerprint})`,
    folder: 'folder, not a snapshot',
  },
  ja: {
    snapshot: (number, fingerprint) => `スナップショット${number}（${fingerprint}）`,
    folder: 'フォルダー（スナップショットではない）',
  },
}

/** What numbers were measured on, as they are told with them. @param name null for pictures that nobody has frozen */
export function describeOrigin(name: SnapshotName | null, language: Language): string {
  const { snapshot, folder } = words[language]
  return name === null ? folder : snapshot(name.number, shortFingerprint(name.fingerprint))
}
