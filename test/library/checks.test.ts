import { expect, test } from 'vitest'
import type { FindingFacts, FoundPicture } from '../../shared/domain/findingFacts.ts'
import type { Writer } from '../../main/library/handles.ts'
import {
  addCheck, checkCurves, findCheck, lastCheck, listFound, touchCheck,
} from '../../main/library/repositories/checks.ts'
import { markGone, putFile, settle } from '../../main/library/repositories/pictures.ts'
import { change } from '../../main/library/statements.ts'
import { addGears, hashOf, temporaryLibrary } from '../support/libraryDatabase.ts'

const findings: readonly FindingFacts[] = [
  { code: 'near-copies', sureness: 'likely' },
  { code: 'label-suspects', sureness: 'possible' },
  { code: 'property-bias', sureness: 'possible', property: 'date', label: 1, direction: 'less', separation: 0.97 },
  { code: 'origin-bias', sureness: 'likely', origin: 'folder', association: 0.8 },
  { code: 'few-test-pictures', sureness: 'certain', classes: [{ label: 0, count: 3 }] },
  { code: 'imbalance', sureness: 'certain', largest: { label: 0, count: 90 }, smallest: { label: 1, count: 2 } },
]

const found: readonly (readonly FoundPicture[])[] = [
  ['a', 'b'].map((digit) => ({ content: hashOf(digit), group: 0, looksLike: undefined, probability: undefined })),
  [{ content: hashOf('c'), group: undefined, looksLike: 1, probability: 0.9 }],
]

const classes = [{ id: 1, name: 'ok' }, { id: 2, name: 'scratch' }]

const curves = [{ label: undefined, pictures: 12, shares: [0.5, 0.81234] }, { label: 1, pictures: 5, shares: [1] }]

async function gears(): Promise<Writer> {
  const { writer } = await temporaryLibrary()
  addGears(writer)
  for (const digit of 'abc') {
    putFile(writer, { projectId: 1, dataSetId: 1 }, {
      path: digit, classId: 1, split: 'training', stamp: undefined, content: hashOf(digit), skipReason: undefined,
    })
    settle(writer, 1, hashOf(digit))
  }
  return writer
}

const add = (writer: Writer, digit: string): void =>
  addCheck(writer, 1, { fingerprint: hashOf(digit), pictures: 12, classes, findings, curves }, found)

test('a check comes back as it was, with the pictures of each finding in their order', async () => {
  const writer = await gears()
  add(writer, '1')
  expect(findCheck(writer, 1, hashOf('1'))).toMatchObject({ pictures: 12, classes, findings })
  const place = { projectId: 1, checkId: 1 }
  expect(found.map((_, finding) => listFound(writer, { ...place, finding }))).toEqual(found)
  markGone(writer, 1, 'a')
  expect(listFound(writer, { ...place, finding: 0 })).toEqual(found[0]?.slice(1))
  expect(findCheck(writer, 1, hashOf('2'))).toBeUndefined()
})

test('the curves of a check are kept to four digits; a check from before has none', async () => {
  const writer = await gears()
  add(writer, '1')
  expect(checkCurves(writer, 1)).toEqual([{ ...curves[0], shares: [0.5, 0.8123] }, curves[1]])
  change(writer, 'UPDATE checks SET curves = NULL')
  expect(checkCurves(writer, 1)).toBeUndefined()
})

test('the last five checks are kept, by when they were asked for', async () => {
  const writer = await gears()
  for (const digit of '12345') add(writer, digit)
  change(writer, "UPDATE checks SET checked_at = '2026-01-0' || id")
  touchCheck(writer, findCheck(writer, 1, hashOf('1'))?.id ?? 0)
  expect(lastCheck(writer, 1)?.fingerprint).toBe(hashOf('1'))
  for (const digit of '67') add(writer, digit)
  const kept = Array.from('1234567').filter((digit) => findCheck(writer, 1, hashOf(digit)) !== undefined)
  expect(kept.join('')).toBe('14567')
  expect(listFound(writer, { projectId: 1, checkId: 2, finding: 0 })).toEqual([])
})

test('a check in words of another version is none, and makes room for a new one', async () => {
  const writer = await gears()
  add(writer, '1')
  change(writer, "UPDATE checks SET findings = '[{\"code\":\"rusty\",\"sureness\":\"certain\"}]'")
  expect(lastCheck(writer, 1)).toBeUndefined()
  expect(findCheck(writer, 1, hashOf('1'))).toBeUndefined()
  add(writer, '1')
  expect(lastCheck(writer, 1)).toMatchObject({ findings })
})
