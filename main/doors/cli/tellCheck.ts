import { relative } from 'node:path'
import { picturesOf, type Finding } from '../../../shared/domain/finding.ts'
import { describeLayout } from '../../../shared/text/layout.ts'
import { contains } from '../../images/source/contains.ts'
import type { CheckResult } from '../../services/check.ts'
import { firstOf } from './firstOf.ts'
import type { Session } from './session.ts'
import { tellSkipped } from './tellSkipped.ts'
import type { AllFindingWords, CheckText, FindingWords } from './text/checkText.ts'

/** Enough to open and see; the file of figures has all. */
const MOST_EXAMPLES = 5

/** What was looked through, and each finding: what, examples, why it matters, what to do. */
export function tellCheck(
  folder: string,
  { layout, set, skipped, findings }: CheckResult,
  { language, text }: Pick<Session, 'language' | 'text'>,
): string {
  const { check } = text
  const nameOf = (at: number): string => nameIn(folder, set.pictures[at]?.path ?? '')
  const sections = findings.map((finding, at) => tellFinding(at + 1, finding, { classes: set.classes, nameOf }, check))
  const heads = [
    ...describeLayout(layout, language),
    check.looked(set.classes, set.pictures.length),
    ...tellSkipped(skipped, text.pictures),
  ]
  const summary = findings.length === 0 ? check.nothing : check.found(findings.length)
  return ['', ...heads, summary, ...sections.flatMap((lines) => ['', ...lines]), '', check.untouched].join('\n')
}

/** What a finding's indices stand for. */
export interface FindingPlaces {
  readonly classes: readonly string[]
  readonly nameOf: (picture: number) => string
}

/** @param remark follows what was found */
export function tellFinding(
  number: number,
  finding: Finding,
  places: FindingPlaces,
  text: CheckText,
  remark = '',
): readonly string[] {
  const { what, why, advice } = wordsOf(finding, text.findings)
  return [
    `${number}. ${what(finding, places.classes)}${text.sureness[finding.sureness]}${remark}`,
    ...examplesOf(finding, places, text).map((line) => `     ${line}`),
    `   ${text.why(why)}`,
    `   ${text.advice(advice)}`,
  ]
}

/** The words that are made for a finding's own code. */
function wordsOf<Kind extends Finding>(finding: Kind, words: AllFindingWords): FindingWords<Kind['code']> {
  return words[finding.code]
}

function examplesOf(finding: Finding, { classes, nameOf }: FindingPlaces, text: CheckText): readonly string[] {
  const lines = 'groups' in finding
    ? finding.groups.map((group) => firstOf(group, MOST_EXAMPLES, nameOf, text.more).join(' = '))
    : 'suspects' in finding
      ? finding.suspects.map(({ picture, looksLike }) => text.suspect(nameOf(picture), classes[looksLike] ?? ''))
      : picturesOf(finding).map(nameOf)
  return firstOf(lines, MOST_EXAMPLES, (line) => line, text.more)
}

/** Inside the folder that was asked for; as it is where it lies outside, as the files of IDX may. */
export function nameIn(folder: string, path: string): string {
  return contains(folder, path) ? relative(folder, path) : path
}
