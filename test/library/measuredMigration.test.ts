import { expect, test } from 'vitest'
import { migration90 } from '../../main/library/migrations/0090-measured-as-they-are.ts'
import { databaseBefore, hashOf } from '../support/libraryDatabase.ts'

test('90: small pictures that are no squares are to be measured anew, all others stay measured', () => {
  const writer = databaseBefore(migration90)
  const sides = [[80, 64], [64, 64], [768, 576], [600, 40], [40, 8], [512, 16]]
  for (const [at, [width = 0, height = 0]] of sides.entries()) {
    const [content, grays] = [hashOf(String(at)), hashOf('a')]
    writer.exec(`INSERT OR IGNORE INTO blobs VALUES ('${grays}', 1, 0, 1024)`)
    writer.exec(`INSERT INTO measurements VALUES
      ('${content}', '{}', ${width}, ${height}, 1, 1, 1, 1, 1, 1, 0, '${grays}')`)
  }
  migration90.update(writer)
  expect(writer.prepare('SELECT width, height FROM measurements ORDER BY content').raw().all())
    .toEqual([[64, 64], [768, 576], [600, 40], [40, 8]])
})
