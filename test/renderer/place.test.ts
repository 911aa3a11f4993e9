import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, placeOf } from '../../renderer/place.ts'

test('the address of any project leads back to it', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (project) => {
    const place = { screen: 'project', project } as const
    expect(placeOf(addressOf(place))).toEqual(place)
  }))
})

test.each(['', '#', '#/', '#/projects/', '#/projects/%E0%A4', '#/elsewhere'])('%s leads to the projects', (hash) => {
  expect(placeOf(hash)).toEqual({ screen: 'projects' })
})
