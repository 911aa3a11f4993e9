import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Writer } from '../../main/library/handles.ts'
import { addCheck, lastCheck } from '../../main/library/repositories/checks.ts'
import { decide } from '../../main/library/repositories/decisions.ts'
import { findPageStarts } from '../../main/library/repositories/pageStarts.ts'
import { listPictures, type PictureFilter } from '../../main/library/repositories/picturePages.ts'
import { markGone, putFile, settle } from '../../main/library/repositories/pictures.ts'
import { addSplit } from '../../main/library/repositories/splits.ts'
import { addGears, temporaryLibrary } from '../support/libraryDatabase.ts'

const contents = Array.from({ length: 90 }, (_, at) => createHash('sha256').update(String(at)).digest('hex'))

/** 97 files: of two classes and both sides, some of them copies, gone, in quarantine or found by a check. */
async function manyGears(): Promise<Writer> {
  const { writer } = await temporaryLibrary()
  addGears(writer)
  for (let at = 0; at < 97; at += 1) {
    const content = contents[at % contents.length]
    putFile(writer, { projectId: 1, dataSetId: 1 }, {
      path: `${at}`, classId: 1 + (at % 2), split: at % 5 === 0 ? 'test' : 'training',
      stamp: undefined, content, skipReason: undefined,
    })
    if (content !== undefined) settle(writer, 1, content)
  }
  for (const at of [20, 40, 60]) markGone(writer, 1, `${at}`)
  const held = contents.slice(10, 40).map((content) => ({ content, kind: 'quarantine', finding: 'blurred' } as const))
  decide(writer, 1, held)
  const found = contents.toReversed().slice(0, 50).map((content) =>
    ({ content, group: undefined, looksLike: undefined, probability: undefined }))
  const check = { fingerprint: 'f'.repeat(64), pictures: 90, classes: [], findings: [] }
  addCheck(writer, 1, { ...check, curves: [], findings: [{ code: 'blurred', sureness: 'likely' }] }, [found])
  return writer
}

const filters: readonly (readonly [string, Omit<PictureFilter, 'outcome'> & Partial<PictureFilter>])[] = [
  ['all', {}],
  ['a class', { classId: 2 }],
  ['a side', { split: 'test' }],
  ['a class and a side', { classId: 1, split: 'training' }],
  ['copies', { outcome: 'duplicate' }],
  ['nothing', { outcome: 'skipped' }],
  ['the quarantine', { quarantined: true }],
  ['a class in the quarantine', { quarantined: true, classId: 2 }],
  ['a finding', { found: { checkId: 1, finding: 0 } }],
  ['what is in quarantine of a finding', { found: { checkId: 1, finding: 0 }, quarantined: true, split: 'training' }],
]

function expectPages(writer: Writer, filter: PictureFilter, wished: number, most: number): void {
  const { count, size, starts } = findPageStarts(writer, 1, filter, { size: wished, most })
  const all = listPictures(writer, 1, filter, { after: 0, limit: 1000 })
  const pages = starts.map((after) => listPictures(writer, 1, filter, { after, limit: size }))
  expect(pages.flat()).toEqual(all)
  expect(count).toBe(all.length)
  expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true)
  expect(starts.length).toBe(Math.ceil(all.length / size))
  expect(starts.length).toBeLessThanOrEqual(most)
}

describe.each([['found in its source', false], ['drawn', true]])('where the split is %s', (_, isDrawn) => {
  test.each(filters)('the pages of %s begin where their lists go on', async (__, filter) => {
    const writer = await manyGears()
    expect(lastCheck(writer, 1)?.id).toBe(1)
    if (isDrawn) {
      const policy = { method: 'stratified', share: 0.2, seed: 1, keepLots: false } as const
      const sides = contents.map((content, at) => ({ content, side: at % 3 === 0 ? 'test' : 'training' } as const))
      addSplit(writer, 1, policy, sides)
    }
    for (const size of [1, 7, 10, 87, 97, 1000]) {
      for (const most of [1000, 4]) expectPages(writer, { outcome: 'imported', ...filter }, size, most)
    }
  })
})
