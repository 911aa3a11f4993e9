import {
  duplicateCodes, pictureCodes, type Finding, type FindingCode,
} from '../../../shared/domain/finding.ts'
import type { FindingFacts, FoundPicture } from '../../../shared/domain/findingFacts.ts'

/** A finding as it is kept: what it says, and the pictures that it is about. */
export interface KeptFinding {
  readonly facts: FindingFacts
  readonly pictures: readonly FoundPicture[]
}

/** @param contentOf the content of a picture by its index */
export function keepFinding(finding: Finding, contentOf: (at: number) => string): KeptFinding {
  const plain = { group: undefined, looksLike: undefined, probability: undefined }
  if ('groups' in finding) {
    const { groups, ...facts } = finding
    const pictures = groups.flatMap((members, group) =>
      // Files of one content in several classes are one picture here.
      [...new Set(members.map(contentOf))].map((content) => ({ ...plain, content, group })))
    return { facts, pictures }
  }
  if ('suspects' in finding) {
    const { suspects, ...facts } = finding
    const pictures = suspects.map(({ picture, looksLike, probability }) =>
      ({ ...plain, content: contentOf(picture), looksLike, probability }))
    return { facts, pictures }
  }
  if ('pictures' in finding) {
    const { pictures, ...facts } = finding
    return { facts, pictures: pictures.map((at) => ({ ...plain, content: contentOf(at) })) }
  }
  return { facts: finding, pictures: [] }
}

/**
 * The finding again, about those of its pictures that are given.
 *
 * @param indicesOf the index of the picture that counts for a content, and those of the same content in other classes
 */
export function finding({ facts, pictures }: KeptFinding, indicesOf: (content: string) => readonly number[]): Finding {
  const { code, sureness } = facts
  const indexOf = (content: string): number => indicesOf(content)[0] ?? 0
  if (isOneOf(duplicateCodes, code)) {
    const groups = Map.groupBy(pictures, ({ group }) => group)
    const allOf = code === 'contradicting-copies' ? indicesOf : (content: string) => [indexOf(content)]
    const listed = [...groups.values()].map((group) => group.flatMap(({ content }) => allOf(content)))
    return { code, sureness, groups: listed }
  }
  if (isOneOf(pictureCodes, code)) return { code, sureness, pictures: pictures.map(({ content }) => indexOf(content)) }
  if (code === 'label-suspects') {
    const suspects = pictures.map(({ content, looksLike = 0, probability = 0 }) =>
      ({ picture: indexOf(content), looksLike, probability }))
    return { code, sureness, suspects }
  }
  // All other findings are about whole classes, and their facts are all of them.
  return facts as Finding
}

function isOneOf<Code extends FindingCode>(codes: readonly Code[], code: FindingCode): code is Code {
  return codes.some((one) => one === code)
}

/** Whether decisions about a finding are about its pictures, and not about its classes. */
export function isAboutPictures(code: FindingCode): boolean {
  return code === 'label-suspects' || isOneOf(duplicateCodes, code) || isOneOf(pictureCodes, code)
}

/** Whether a finding is about pictures that belong together. */
export function isAboutGroups(code: FindingCode): boolean {
  return isOneOf(duplicateCodes, code)
}
