import { expect, test } from 'vitest'
import { adam } from '../../../main/engine/optimizer/adam.ts'
import { cosine } from '../../../main/engine/optimizer/schedule.ts'
import { sgd } from '../../../main/engine/optimizer/sgd.ts'

test("Adam's first two steps", () => {
  // m = 0.1 g = 0.05, v = 0.001 g^2; without bias 0.5 and 0.25: the step is rate * 0.5 / sqrt(0.25) = rate.
  const one = adam.update(Float32Array.of(1), Float32Array.of(0.5), adam.init(1), 0.1)
  expect(one.parameters[0]).toBeCloseTo(0.9, 6)
  // m = 0.9 * 0.05 - 0.1 = -0.055, / (1 - 0.81) = -0.289474
  // v = 0.999 * 0.00025 + 0.001 = 0.00124975, / (1 - 0.998001) = 0.625188, root 0.790688
  // 0.9 + 0.1 * 0.289474 / 0.790688 = 0.936610
  const two = adam.update(one.parameters, Float32Array.of(-1), one.state, 0.1)
  expect(two.parameters[0]).toBeCloseTo(0.93661, 5)
  expect(two.state.step).toBe(2)
})

test('Adam stays where there is no gradient', () => {
  const { parameters } = adam.update(Float32Array.of(3), Float32Array.of(0), adam.init(1), 0.1)
  expect(parameters).toEqual(Float32Array.of(3))
})

test("SGD's first two steps with momentum 0.9 and decay 0.1", () => {
  const optimizer = sgd(0.9, 0.1)
  // v = 2 + 0.1 * 1 = 2.1; 1 - 0.5 * 2.1 = -0.05
  const one = optimizer.update(Float32Array.of(1), Float32Array.of(2), optimizer.init(1), 0.5)
  expect(one.parameters[0]).toBeCloseTo(-0.05, 6)
  // v = 0.9 * 2.1 - 1 + 0.1 * -0.05 = 0.885; -0.05 - 0.5 * 0.885 = -0.4925
  const two = optimizer.update(one.parameters, Float32Array.of(-1), one.state, 0.5)
  expect(two.parameters[0]).toBeCloseTo(-0.4925, 6)
})

test('an update leaves its inputs as they were', () => {
  const parameters = Float32Array.of(1)
  const state = adam.init(1)
  adam.update(parameters, Float32Array.of(1), state, 0.1)
  expect(parameters).toEqual(Float32Array.of(1))
  expect(state).toEqual(adam.init(1))
})

test('the cosine falls from 1 over a half to 0', () => {
  expect(cosine(0, 10)).toBe(1)
  expect(cosine(5, 10)).toBeCloseTo(0.5, 12)
  expect(cosine(10, 10)).toBeCloseTo(0, 12)
})
