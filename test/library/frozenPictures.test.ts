import { expect, test } from 'vitest'
import type { TrainingShape } from '../../shared/domain/library.ts'
import { listFrozen } from '../../main/library/repositories/frozenPictures.ts'
import { shapeText } from '../../main/library/repositories/shapeColumns.ts'
import { addSnapshot } from '../../main/library/repositories/snapshots.ts'
import { addGears, hashOf, temporaryLibrary } from '../support/libraryDatabase.ts'

const MANY = 4001
const shape: TrainingShape = { size: 32, channels: 1, fit: 'stretch', depth: { kind: 'full-range' } }

test('many frozen pictures come in the order of their numbers, and others get a turn before all are read', async () => {
  const { writer } = await temporaryLibrary()
  addGears(writer)
  writer.exec(`INSERT INTO blobs VALUES ('${hashOf('a')}', 1, 0, 9)`)
  const picture = writer.prepare(`INSERT INTO pictures
    (id, project_id, data_set_id, path, class_id, split, content)
    VALUES (@id, 1, 1, @id, 1, 'training', @content)`)
  const rendering = writer.prepare(`INSERT INTO renderings
    (content, shape, width, height, pixels, thumbnail, file_bytes)
    VALUES (@content, @shape, 9, 9, @pixels, @pixels, 7)`)
  const members = Array.from({ length: MANY }, (_, at) => {
    const [pictureId, content] = [MANY - at, String(at).padStart(64, '0')]
    picture.run({ id: pictureId, content })
    rendering.run({ content, shape: shapeText(shape), pixels: hashOf('a') })
    return { pictureId, content, className: 'ok', split: 'training' as const }
  })
  addSnapshot(writer, 1, { fingerprint: hashOf('f'), shape }, members)
  let [turns, isReading] = [0, true]
  const turn = (): void => {
    turns += 1
    if (isReading) setImmediate(turn)
  }
  setImmediate(turn)
  const frozen = await listFrozen(writer, { id: 1, shape })
  isReading = false
  expect(turns).toBeGreaterThanOrEqual(2)
  expect(frozen.map(({ number }) => number)).toEqual(Array.from({ length: MANY }, (_, at) => at + 1))
  expect(frozen[0]).toMatchObject({ content: members.at(-1)?.content, pixels: hashOf('a'), fileBytes: 7 })
})
