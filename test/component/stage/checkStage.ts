import type { Page } from 'playwright-core'
import type { Output } from '../../../shared/contract/calls.ts'
import { expectNothingCutOff, expectNoViolations } from './looking.ts'
import { refuse, type Answers } from './scriptedProgram.ts'
import { onStage, type Stage } from './stage.ts'

export const project = '軸受 外観検査'
export const longName = `外周面の${'とても長い名前の'.repeat(12)}キズ`
export const blank = { training: 0, test: 0 }

type Facts = Output<'projects.facts'>
type Check = Output<'checks.last'>

export function factsOf(classes: readonly string[], more: Partial<Facts> = {}): Facts {
  return {
    name: project, createdAt: '2026-01-31T00:00:00Z', sources: ['D:\\軸受'],
    shape: { size: 64, channels: 1, fit: 'stretch', depth: { kind: 'full-range' } },
    classes: classes.map((name) => ({ name, counts: { training: 40, test: 10 }, quarantined: blank })),
    decisions: 0, snapshots: 0, check: undefined, ...more,
  }
}

export function checkOf(classes: readonly string[], open: Check['open'], more: Partial<Check> = {}): Check {
  const when = '2026-02-01T00:00:00Z'
  return { project, checkedAt: when, isCurrent: true, looked: 100, classes, open, decided: [], ...more }
}

export const many: Check['open'] = [
  { facts: { code: 'leaked-copies', sureness: 'certain' }, pictures: 4, decided: 0 },
  {
    facts: {
      code: 'property-bias', sureness: 'possible', property: 'brightness', label: 1, direction: 'less',
      separation: 0.97,
    },
    pictures: 0, decided: 0,
  },
  { facts: { code: 'label-suspects', sureness: 'possible' }, pictures: 3, decided: 2 },
  {
    facts: { code: 'few-test-pictures', sureness: 'certain', classes: [{ label: 1, count: 9 }] },
    pictures: 0, decided: 0,
  },
  { facts: { code: 'blurred', sureness: 'likely' }, pictures: 3, decided: 0 },
  {
    facts: {
      code: 'imbalance', sureness: 'certain', largest: { label: 0, count: 90 }, smallest: { label: 1, count: 9 },
    },
    pictures: 0, decided: 0,
  },
  {
    facts: { code: 'redundancy', sureness: 'certain', classes: [{ label: 0, count: 90, share: 0.9, directions: 7 }] },
    pictures: 0, decided: 0,
  },
]

export const blurred: Output<'checks.pictures'> = [1, 2, 3].map((number) => ({
  number, content: number, name: `${longName}/${number}.png`, className: longName, split: 'training', otherClasses: [],
}))

export const split: Output<'splits.show'> = {
  policy: { method: 'given' },
  account: {
    classes: [{ className: 'good', training: 40, test: 10, wished: undefined }],
    held: { bonds: [], largest: 0 }, facts: [],
  },
  leak: { state: 'clean', leaks: [], unmeasured: 0, groups: 0 },
  origins: { lots: { count: 0, first: [] }, days: undefined },
}

export const leaking: Output<'splits.show'> = {
  ...split,
  leak: {
    state: 'leaking', unmeasured: 0, groups: 1,
    leaks: [{ bond: 'near-copy', groups: 1, pictures: 2 }, { bond: 'lot', groups: 1, pictures: 50 }],
  },
}

export const taken: Output<'snapshots.take'> = {
  id: 1, number: 1, fingerprint: '0'.repeat(64), createdAt: '2026-02-01T00:00:00Z', pictures: 100, leak: 'clean',
  shape: { size: 64, channels: 1, fit: 'stretch', depth: { kind: 'full-range' } }, isNew: true,
}

export async function onCheck(answers: Answers & { readonly 'projects.facts'?: Facts }, more = {}): Promise<Stage> {
  return onStage({
    place: { screen: 'project', project, step: 'check' },
    answers: {
      'projects.facts': factsOf(['good', longName]),
      'imports.account': { found: 100, imported: 100, duplicates: 0, skipped: 0, gone: 0 },
      'imports.files': [],
      'packs.list': [],
      'checks.last': refuse({ code: 'check-missing', project }),
      ...answers,
    },
    ...more,
  })
}

export async function looksWell(page: Page): Promise<void> {
  await expectNoViolations(page)
  await expectNothingCutOff(page)
}

/** Opens a tab of the step. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click()
}
