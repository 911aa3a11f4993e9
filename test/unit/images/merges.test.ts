import { expect, test } from 'vitest'
import type { LayoutWish } from '../../../shared/domain/layout.ts'
import { findPictures } from '../../../main/images/layout.ts'
import { problemOf } from '../../support/problemOf.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const spelled = (): Promise<string> =>
  temporaryFolder({ 'OK/1.png': '', 'OK/2.png': '', 'ok/1.png': '', 'ＯＫ/1.png': '', '傷/1.png': '', 'キズ/1.png': '' })

/** Each class with its number of pictures, and what is said of merged classes. */
async function read(wish: LayoutWish): Promise<readonly unknown[]> {
  const found = await findPictures(await spelled(), wish)
  if (found.layout === 'idx') throw new Error('IDX was not expected.')
  const { classes, training, choice: { merged, merges } } = found
  const counts = classes.map((name, label) => `${name}: ${training.filter((one) => one.label === label).length}`)
  return [counts, merged, merges]
}

test('classes stay apart until they are merged, as is proposed or as a person says', async () => {
  const proposal = { into: 'OK', from: ['ok', 'ＯＫ'], why: 'spelling' }
  expect(await read({})).toEqual([['OK: 2', 'ok: 1', 'キズ: 1', '傷: 1', 'ＯＫ: 1'], [], [proposal]])
  const all = { into: 'OK', from: ['ok', 'ＯＫ'] }
  expect(await read({ merge: 'all' })).toEqual([['OK: 4', 'キズ: 1', '傷: 1'], [all], []])
  const ng = { into: 'NG', from: ['傷', 'キズ'] }
  expect(await read({ merge: [all, ng] })).toEqual([['NG: 2', 'OK: 4'], [all, ng], []])
})

test('what was merged before is merged again as far as it is there, unless something else is asked for', async () => {
  const merges = [{ into: 'OK', from: ['ok', 'good'] }, { into: 'NG', from: ['bad'] }]
  const before = { name: 'class-folders', merges }
  const [counts, merged] = await read({ before })
  expect([counts, merged]).toEqual([['OK: 3', 'キズ: 1', '傷: 1', 'ＯＫ: 1'], [{ into: 'OK', from: ['ok'] }]])
  expect((await read({ before, merge: [] }))[1]).toEqual([])
})

test('a class that is not there, and a layout of before that is gone, are told', async () => {
  const path = await spelled()
  const wish = { merge: [{ into: 'OK', from: ['ok', 'good'] }] }
  expect(await problemOf(() => findPictures(path, wish))).toMatchObject({ code: 'merge-unfit', className: 'good' })
  const before = { name: 'csv', merges: [] }
  expect(await problemOf(() => findPictures(path, { before }))).toMatchObject({ code: 'layout-gone', layout: 'csv' })
})
