import { expect, test } from 'vitest'
import { crumbsOf, lastName } from '../../renderer/paths.ts'

const backslash = '\\'

test.each([
  ['/', '/'],
  ['/home/hanako/検査画像', '検査画像'],
  ['/home/hanako/', 'hanako'],
  [String.raw`C:\検査データ\①_ｶﾅ`, '①_ｶﾅ'],
  [`C:${backslash}`, 'C:'],
])('the last name of %s is %s', (path, name) => {
  expect(lastName(path)).toBe(name)
})

test('the way to a folder leads down from the root', () => {
  expect(crumbsOf('/home/hanako')).toEqual([
    { name: '/', path: '/' }, { name: 'home', path: '/home' }, { name: 'hanako', path: '/home/hanako' },
  ])
  expect(crumbsOf('/')).toEqual([{ name: '/', path: '/' }])
})

test('on Windows it begins at a drive or at a share', () => {
  expect(crumbsOf(String.raw`D:\検査\a`)).toEqual([
    { name: `D:${backslash}`, path: `D:${backslash}` },
    { name: '検査', path: String.raw`D:\検査` },
    { name: 'a', path: String.raw`D:\検査\a` },
  ])
  expect(crumbsOf(String.raw`\\server\share\a`).map(({ path }) => path)).toEqual([
    `${String.raw`\\server\share`}${backslash}`, String.raw`\\server\share\a`,
  ])
})

test('a name of Linux may hold a backslash', () => {
  expect(crumbsOf(String.raw`/a\b`).map(({ name }) => name)).toEqual(['/', String.raw`a\b`])
})
