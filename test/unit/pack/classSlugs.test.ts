import { expect, test } from 'vitest'
import { classSlugs, SLUG } from '../../../main/pack/classSlugs.ts'

test.each([
  [['good', 'Scratch', 'Déjà vu!'], ['good', 'scratch', 'de-ja-vu']],
  [['良品', 'キズ', '打痕 (dent)'], ['class-1', 'class-2', 'dent']],
  [['a b', 'a-b', 'A B'], ['a-b', 'a-b-2', 'a-b-3']],
  [['a', 'A', 'a 2'], ['a', 'a-2', 'a-2-3']],
  [['class 2', '良'], ['class-2', 'class-3']],
  [['../..', 'con/aux'], ['class-1', 'con-aux']],
  [[`${'x'.repeat(39)} y`], ['x'.repeat(39)]],
])('%j becomes %j', (names, slugs) => {
  expect(classSlugs(names)).toEqual(slugs)
  for (const slug of slugs) expect(slug).toMatch(SLUG)
})
