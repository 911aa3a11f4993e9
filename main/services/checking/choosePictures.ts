import type { FindingCode } from '../../../shared/domain/finding.ts'
import { Failure } from '../../../shared/errors.ts'
import type { Reader } from '../../library/handles.ts'
import { lastCheck, listFound } from '../../library/repositories/checks.ts'
import { listDecisions, type Decision } from '../../library/repositories/decisions.ts'
import { Decided } from './decided.ts'
import type { DecisionRequest, DecisionTaken } from './decisionRequest.ts'
import { isAboutGroups, type KeptFinding } from './findingPictures.ts'
import { undecidedPictures } from './openParts.ts'
import { PictureList } from './pictureList.ts'

interface Choice extends Pick<DecisionTaken, 'decided' | 'staying'> {
  readonly decisions: readonly Decision[]
}

interface Candidates {
  readonly findings: readonly KeptFinding[]
  readonly decisions: readonly Decision[]
  readonly list: PictureList
}

/** The pictures that a request means. @throws Failure 'check-missing', 'picture-not-found' */
export function choosePictures(
  reader: Reader,
  project: { readonly id: number; readonly name: string },
  request: DecisionRequest,
): Choice {
  const { kind, code, pictures } = request
  const candidates = candidatesOf(reader, project, code)
  const contents = pictures === 'all'
    ? allOf(candidates, request)
    : namedOf(candidates, request, pictures, project.name)
  const { list } = candidates
  const nameOf = (content: string): string => list.pictures[list.indexOf(content) ?? -1]?.name ?? ''
  const chosen = new Set(contents.chosen)
  const staying = contents.staying.filter((content) => !chosen.has(content))
  return {
    decisions: [...chosen].map((content) => ({ kind, finding: code, content })),
    decided: [...chosen].map(nameOf),
    staying: [...new Set(staying)].map(nameOf),
  }
}

/** Contents that are decided about, and those of which others are copies. */
interface Chosen {
  readonly chosen: readonly string[]
  readonly staying: readonly string[]
}

function allOf({ findings, decisions }: Candidates, { kind, code }: DecisionRequest): Chosen {
  const decided = new Decided(decisions)
  const groups = findings.flatMap((finding) =>
    [...Map.groupBy(undecidedPictures(finding, decided), ({ group, content }) => group ?? content).values()])
  const parts = groups.map((group) => {
    const contents = group.map(({ content }) => content)
    const open = contents.filter((content) => !decided.isSettled(code, content))
    if (kind !== 'quarantine' || !leavesOne(code)) return { chosen: open, staying: [] }
    // Where a person has kept one already, that one stays; else the first.
    const kept = contents.filter((content) => !open.includes(content))
    const staying = kept.length > 0 ? kept : contents.slice(0, 1)
    return { chosen: open.filter((content) => !staying.includes(content)), staying }
  })
  return { chosen: parts.flatMap(({ chosen }) => chosen), staying: parts.flatMap(({ staying }) => staying) }
}

/** One of copies is enough; but where they contradict each other, nobody knows which one is right. */
function leavesOne(code: FindingCode): boolean {
  return isAboutGroups(code) && code !== 'contradicting-copies' && code !== 'contradicting-near-copies'
}

function namedOf(
  candidates: Candidates,
  { kind, code }: DecisionRequest,
  names: readonly string[],
  project: string,
): Chosen {
  const { findings, decisions, list } = candidates
  const isCandidate = new Set([
    ...findings.flatMap(({ pictures }) => pictures.map(({ content }) => content)),
    ...decisions.flatMap(({ content, finding }) => (finding === code && content !== undefined ? [content] : [])),
  ])
  const chosen = names.map((name) => {
    const content = list.contentNamed(name)
    if (content !== undefined && isCandidate.has(content)) return content
    throw new Failure({ code: 'picture-not-found', path: name, finding: code, project })
  })
  // That copies are no problem is said of them together: one alone copies nothing.
  const whole = isAboutGroups(code) && kind !== 'quarantine' ? chosen.flatMap((one) => groupOf(one, candidates)) : []
  return { chosen: [...chosen, ...whole], staying: [] }
}

function groupOf(content: string, { findings, decisions }: Candidates): readonly string[] {
  const decided = new Decided(decisions)
  return findings.flatMap(({ pictures }) => {
    const groups = pictures.filter((picture) => picture.content === content).map(({ group }) => group)
    return pictures.filter((picture) => groups.includes(picture.group) && !decided.isQuarantined(picture.content))
      .map((picture) => picture.content)
  })
}

/** What the last check found, and what was decided before, also about pictures that a later check no longer names. */
function candidatesOf(
  reader: Reader,
  { id, name }: { readonly id: number; readonly name: string },
  code: FindingCode,
): Candidates {
  const list = new PictureList(reader, id)
  const check = lastCheck(reader, id)
  const decisions = listDecisions(reader, id)
  const isEarlier = decisions.some(({ content, finding }) => finding === code && content !== undefined)
  if (check === undefined && !isEarlier) throw new Failure({ code: 'check-missing', project: name })
  const findings = (check?.findings ?? []).flatMap((facts, finding) =>
    check === undefined || facts.code !== code
      ? []
      : [{ facts, pictures: listFound(reader, { projectId: id, checkId: check.id, finding }) }])
  return { findings, decisions, list }
}
