import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { findCutOff } from './page/cutOff.ts'

const serious: readonly unknown[] = ['serious', 'critical']

/** What axe finds on the page that keeps a person from using it, one line each. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })")
  return violations.filter(({ impact }) => serious.includes(impact)).flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`))
}

/** All text that is cut off, and what cuts it, one line each. */
export async function cutOffOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(findCutOff)
}
