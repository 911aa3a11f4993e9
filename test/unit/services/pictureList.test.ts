import { expect, test } from 'vitest'
import { countPictures, countQuarantined } from '../../../main/library/repositories/pictureCounts.ts'
import { decideFinding } from '../../../main/services/checking/decide.ts'
import { listProjectPictures, type PictureRequest } from '../../../main/services/pictureList.ts'
import { splitProject } from '../../../main/services/splitting/split.ts'
import { checkedGears } from '../../support/checkedGears.ts'
import { problemOf } from '../../support/problemOf.ts'

test('pictures are listed by class, finding and quarantine, and by the split that is in force', async () => {
  const { library } = await checkedGears()
  const { reader, writer } = library
  const list = (request: Partial<PictureRequest>, after = 0, limit = 100) =>
    listProjectPictures(reader, 'gears', { outcome: 'imported', ...request }, { after, limit })
  const names = (request: Partial<PictureRequest>): readonly string[] => list(request).map(({ name }) => name)
  decideFinding(writer, 'gears', { kind: 'quarantine', code: 'dark', pictures: ['ok/dark1.png'] })
  expect(names({ finding: 'dark' })).toEqual(['ok/dark2.png', 'ok/dark1.png'])
  expect(names({ finding: 'dark', quarantined: true })).toEqual(['ok/dark1.png'])
  expect(names({ finding: 'near-copies' })).toEqual(['ok/01.png', 'ok/near1.png', 'ok/02.png', 'ok/near2.png'])
  expect(names({ finding: 'near-copies', className: 'ng' })).toEqual([])
  expect(list({ quarantined: true })).toMatchObject([
    { name: 'ok/dark1.png', className: 'ok', decisions: [{ kind: 'quarantine', finding: 'dark' }] },
  ])
  expect(names({ outcome: 'duplicate' })).toEqual(['ok/03.png'])
  const [first, second] = list({ className: 'ok' }, 0, 2)
  expect(list({ className: 'ok' }, first?.number, 1)).toEqual([second])
  expect(names({ split: 'test' })).toEqual([])
  const policy = { method: 'stratified', share: 0.25, seed: 1, keepLots: false } as const
  await splitProject(library, 'gears', policy, { tell: () => {}, signal: new AbortController().signal })
  const test = list({ split: 'test' })
  expect(test.length).toBeGreaterThan(5)
  expect(test.every(({ split }) => split === 'test')).toBe(true)
  expect(list({ split: 'training' })).toHaveLength(52 - test.length)
  const tested = countPictures(reader, 1).reduce((sum, { counts }) => sum + counts.test, 0)
  expect(tested).toBe(test.length)
  expect(countQuarantined(reader, 1)).toHaveLength(1)
  const problems = await Promise.all([
    problemOf(() => list({ className: 'dent' })), problemOf(() => list({ finding: 'noisy' })),
  ])
  expect(problems.map((problem) => problem?.code)).toEqual(['class-unknown', 'finding-unknown'])
})
