import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { cutOffOn, violationsOf } from './seen.ts'

/** Nothing that axe calls serious or critical. */
export async function expectNoViolations(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([])
}

/** All text can be read, and the page is no wider than its window. */
export async function expectNothingCutOff(page: Page): Promise<void> {
  expect(await cutOffOn(page)).toEqual([])
}
