import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionKinds, type DecisionKind } from '../../shared/domain/decision.ts'
import type { Writer } from '../../main/library/handles.ts'
import { decide, listDecisions, undoDecisions } from '../../main/library/repositories/decisions.ts'
import { currentMembers } from '../../main/library/repositories/members.ts'
import { markGone, putFile, settle, type PresentFile } from '../../main/library/repositories/pictures.ts'
import { addGears, hashOf, newestDatabase } from '../support/libraryDatabase.ts'

const digits = ['a', 'b', 'c', 'd'] as const
const paths = ['1', '2', '3', '4', '5'] as const
const findings = ['blurred', 'dark'] as const

const deciding = fc.record({
  what: fc.constant('decide' as const),
  kind: fc.constantFrom(...decisionKinds),
  finding: fc.constantFrom(...findings),
  contents: fc.uniqueArray(fc.constantFrom(...digits), { minLength: 1 }),
})

const importing = fc.record({
  what: fc.constant('import' as const),
  path: fc.constantFrom(...paths),
  content: fc.option(fc.constantFrom(...digits), { nil: undefined }),
})

const step = fc.oneof(
  { weight: 3, arbitrary: deciding },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: importing },
)

const foundFile = (path: string, content: string): PresentFile => ({
  path, classId: 1, split: 'training', stamp: { bytes: 1, modifiedMs: 1 }, content, skipReason: undefined,
})

/** An import finds this content at a path, or finds no file there any more. */
function importFile(writer: Writer, path: string, before: string | undefined, content: string | undefined): void {
  if (content === undefined) markGone(writer, 1, path)
  else putFile(writer, { projectId: 1, dataSetId: 1 }, foundFile(path, hashOf(content)))
  for (const touched of [before, content]) if (touched !== undefined) settle(writer, 1, hashOf(touched))
}

/** What the program should know, as plainly as it can be said. */
class Expected {
  readonly files = new Map<string, string>()
  readonly #stack: Map<string, DecisionKind>[] = [new Map<string, DecisionKind>()]

  get decisions(): ReadonlyMap<string, DecisionKind> {
    return this.#stack.at(-1) ?? new Map()
  }

  decide(kind: DecisionKind, finding: string, contents: readonly string[]): void {
    this.#stack.push(new Map([...this.decisions, ...contents.map((one) => [`${one} ${finding}`, kind] as const)]))
  }

  undo(): boolean {
    if (this.#stack.length === 1) return false
    this.#stack.pop()
    return true
  }

  get members(): readonly string[] {
    const held = [...this.decisions].filter(([, kind]) => kind === 'quarantine').map(([about]) => about[0])
    return [...new Set(this.files.values())].filter((content) => !held.includes(content)).sort()
  }
}

const members = (writer: Writer): readonly (string | undefined)[] =>
  currentMembers(writer, 1).map(({ content }) => content[0]).sort()

const decisions = (writer: Writer): ReadonlyMap<string, DecisionKind> =>
  new Map(listDecisions(writer, 1).map(({ content, finding, kind }) => [`${content?.[0] ?? ''} ${finding}`, kind]))

test('whatever is decided, undone and imported: members are what was imported less what is in quarantine', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
    const writer = newestDatabase()
    addGears(writer)
    const expected = new Expected()
    for (const one of steps) {
      if (one.what === 'decide') {
        decide(writer, 1, one.contents.map((content) => ({ content: hashOf(content), ...pick(one) })))
        expected.decide(one.kind, one.finding, one.contents)
      } else if (one.what === 'undo') {
        expect(undoDecisions(writer, 1) !== undefined).toBe(expected.undo())
      } else {
        importFile(writer, one.path, expected.files.get(one.path), one.content)
        if (one.content === undefined) expected.files.delete(one.path)
        else expected.files.set(one.path, one.content)
      }
      expect(members(writer)).toEqual(expected.members)
      expect(decisions(writer)).toEqual(expected.decisions)
    }
    while (expected.undo()) undoDecisions(writer, 1)
    expect(undoDecisions(writer, 1)).toBeUndefined()
    expect(decisions(writer)).toEqual(new Map())
    expect(members(writer)).toEqual([...new Set(expected.files.values())].sort())
    writer.close()
  }), { numRuns: 100 })
})

const pick = ({ kind, finding }: { readonly kind: DecisionKind; readonly finding: string }) => ({ kind, finding })
