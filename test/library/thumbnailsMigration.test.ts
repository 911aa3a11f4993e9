import { expect, test } from 'vitest'
import { migration100 } from '../../main/library/migrations/0100-thumbnails.ts'
import { databaseBefore, hashOf } from '../support/libraryDatabase.ts'

test('100: small pictures of before have numbers, one for each, which never change', () => {
  const writer = databaseBefore(migration100)
  const render = (content: string, thumbnail: string): void => {
    writer.exec(`INSERT OR IGNORE INTO blobs VALUES ('${hashOf(thumbnail)}', 1, ${Number(thumbnail) * 9}, 9)`)
    writer.exec(`INSERT INTO renderings (content, shape, width, height, pixels, thumbnail)
      VALUES ('${hashOf(content)}', 'shape', 9, 9, '${hashOf(thumbnail)}', '${hashOf(thumbnail)}')`)
  }
  render('a', '1')
  render('b', '2')
  render('c', '1')
  migration100.update(writer)
  expect(writer.prepare('SELECT hash FROM thumbnails ORDER BY hash').pluck().all()).toEqual([hashOf('1'), hashOf('2')])
  expect(() => writer.exec('UPDATE thumbnails SET number = 9')).toThrow('never changes')
  expect(() => writer.exec('DELETE FROM thumbnails')).toThrow('never changes')
})
