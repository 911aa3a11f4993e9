import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, placeOf } from '../../renderer/place.ts'
import { steps } from '../../renderer/steps/step.ts'

test('the address of any project leads back to it', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (project) => {
    const place = { screen: 'project', project } as const
    expect(placeOf(addressOf(place))).toEqual(place)
  }))
})

test.each(steps)('the address of the step %s of a project leads back to it', (step) => {
  const place = { screen: 'project', project: '軸受/外観 #1', step } as const
  expect(placeOf(addressOf(place))).toEqual(place)
})

test('a step that is none leads to the project', () => {
  expect(placeOf('#/projects/gears/nowhere')).toEqual({ screen: 'project', project: 'gears' })
})

test.each(['', '#', '#/', '#/projects/', '#/projects/%E0%A4', '#/elsewhere'])('%s leads to the projects', (hash) => {
  expect(placeOf(hash)).toEqual({ screen: 'projects' })
})
