import { expect, test } from 'vitest'
import { sourceOf, type SourceOptions } from '../../../main/doors/cli/sourceOf.ts'
import { problemOf } from '../../support/problemOf.ts'

test('pictures are those of a folder, or of a snapshot of a project', () => {
  expect(sourceOf('parts', {})).toEqual({ kind: 'folder', path: 'parts', layout: {} })
  expect(sourceOf('parts', { layout: 'csv' })).toEqual({ kind: 'folder', path: 'parts', layout: { name: 'csv' } })
  expect(sourceOf(undefined, { project: 'gears', library: 'data' })).toEqual({
    kind: 'snapshot', libraryFolder: 'data', project: 'gears',
  })
  expect(sourceOf(undefined, { project: 'gears', library: 'data', snapshot: 3 })).toMatchObject({ number: 3 })
})

test.each<[string, string | undefined, SourceOptions]>([
  ['neither', undefined, {}],
  ['both', 'parts', { project: 'gears' }],
  ['a snapshot of no project', 'parts', { snapshot: 1 }],
  ['a layout of a project', undefined, { project: 'gears', layout: 'csv' }],
  ['merged classes of a project', undefined, { project: 'gears', merge: 'all' }],
])('what is not clear is asked for: %s', async (_, folder, options) => {
  expect(await problemOf(() => sourceOf(folder, options))).toEqual({ code: 'source-unclear' })
})
