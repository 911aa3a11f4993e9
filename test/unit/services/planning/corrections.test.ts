import { expect, test } from 'vitest'
import { allCorrections, corrected, correctionOf, noteActual } from '../../../../main/services/planning/corrections.ts'
import { withJobs } from '../../../../main/services/jobs/jobs.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const seconds = { loading: 2, experts: 10, distilling: 20, comparing: 40 }
const timing = (ratio: number): { readonly expected: number; readonly actual: number } =>
  ({ expected: 10, actual: 10 * ratio })

test('without timings nothing is corrected; one slow study among others hardly counts', () => {
  expect(correctionOf([])).toBe(1)
  expect(correctionOf([timing(1.1), timing(2), timing(1.2)])).toBeCloseTo(1.2)
  expect(correctionOf([timing(0.5), timing(2)])).toBeCloseTo(1)
})

test('a study beside which the PC did something else corrects by no more than two and a half', () => {
  expect(correctionOf([timing(9)])).toBe(2.5)
  expect(correctionOf([timing(0.01)])).toBeCloseTo(0.4)
})

test('what studies took corrects the next plan, on the same executor only', async () => {
  const library = await temporaryFolder()
  const actual = { loading: 2, experts: 15, distilling: 20, comparing: 80 }
  await withJobs(library, async ({ writer }) => noteActual(writer, { executor: 'onnx', seconds }, actual))
  const corrections = (await allCorrections(library)).onnx
  expect(corrections).toEqual({ loading: 1, experts: 1.5, distilling: 1, comparing: 2 })
  expect(corrected(seconds, corrections)).toEqual(actual)
  expect((await allCorrections(library)).cpu).toEqual({ loading: 1, experts: 1, distilling: 1, comparing: 1 })
})

test('experts that another job had trained before say nothing of what experts take', async () => {
  const library = await temporaryFolder()
  const actual = { loading: 1, experts: 0.2, distilling: 20, comparing: 40 }
  await withJobs(library, async ({ writer }) => noteActual(writer, { executor: 'onnx', seconds }, actual))
  expect((await allCorrections(library)).onnx).toEqual({ loading: 0.5, experts: 1, distilling: 1, comparing: 1 })
})
