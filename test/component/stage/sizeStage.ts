import type { Input, Output } from '../../../shared/contract/calls.ts'
import { expectNothingCutOff, expectNoViolations } from './looking.ts'
import type { Answers } from './scriptedProgram.ts'
import { onStage, type Stage } from './stage.ts'

export type Forecasts = Output<'forecasts.sizes'>
type Plan = Output<'plans.make'>[number]

export const project = '軸受 外観検査'
export const fingerprint = '9'.repeat(64)

/** A project with so many snapshots. */
export function pageFacts(snapshots: number, classes: readonly string[]): Output<'projects.facts'> {
  const none = { training: 0, test: 0 }
  return {
    name: project, createdAt: '2026-01-31T00:00:00Z', sources: ['D:\\検査'], decisions: 0, snapshots,
    classes: classes.map((name) => ({ name, counts: { training: 30, test: 10 }, quarantined: none })),
    check: { checkedAt: '2026-01-31T00:00:00Z', open: 0, decided: 0, isCurrent: true },
  }
}

export const snapshot: Output<'snapshots.list'>[number] = {
  id: 1, number: 3, fingerprint, createdAt: '2026-01-31T00:00:00Z', pictures: 1200, leak: 'clean',
  shape: { size: 32, channels: 1, fit: 'stretch', depth: { kind: 'full-range' } },
}

export const spectrum: Plan['spectrum'] = {
  image: { channels: 1, height: 32, width: 32 }, classes: 4, spectraPerClass: 8, transforms: 1,
  ranks: { channel: 1, height: 8, width: 8 },
}

function size(budgetBytes: number, gap: number): Forecasts['sizes'][number] {
  return {
    budgetBytes, ofTraining: budgetBytes / 1_228_800, picturesWorth: budgetBytes / 1024, plan: spectrum,
    decodedPictures: 32, gap: { gap, low: Math.max(0, gap - 0.03), high: gap + 0.03 },
  }
}

export const forecasts: Forecasts = {
  pictures: 1200, originalBytes: 3_355_443, smallClasses: [], impossible: [],
  sizes: [size(4096, 0.2), size(12_288, 0.12), size(40_960, 0.04), size(61_440, 0.03), size(122_880, 0.01)],
}

export const hours = { loading: 1, experts: 20, distilling: 60, comparing: 90 }

/** A plan for each wish: minutes below ten are too few. */
export function plansFor({ wishes, budget, seeds }: Input<'plans.make'>): Output<'plans.make'> {
  return wishes.map((wish) => ({
    wish, preset: typeof wish === 'string' ? wish : 'quick', spectrum, executor: 'onnx',
    budgetBytes: budget.kind === 'bytes' ? budget.bytes : 0, seconds: hours, uncorrected: hours,
    effort: { side: 32, width: 16, depth: 3, experts: 2, epochs: 45, iterations: 140, evaluationSteps: 400, seeds },
    memoryBytes: 9e8, diskBytes: 3e7, inTime: typeof wish === 'string' || wish.minutes >= 10,
    givesUp: [{ kind: 'detail', side: 32, other: 64 }, { kind: 'seeds', seeds }],
  }))
}

const good: Answers = {
  'projects.facts': pageFacts(3, ['良品', 'キズ']),
  'imports.account': { found: 1200, imported: 1200, duplicates: 0, skipped: 0, gone: 0 },
  'imports.files': [],
  'packs.list': [],
  'snapshots.list': [snapshot],
  'sweeps.list': [],
  'forecasts.sizes': forecasts,
  'plans.make': plansFor,
}

/** The step "How small" of a project that can be forecast and planned for, unless answered otherwise. */
export function onSize(answers: Answers = {}, setting: Partial<Parameters<typeof onStage>[0]> = {}): Promise<Stage> {
  return onStage({ place: { screen: 'project', project, step: 'size' }, ...setting, answers: { ...good, ...answers } })
}

/** Nothing is cut off, and everybody can read it. */
export async function expectWellShown({ page }: Stage): Promise<void> {
  await expectNoViolations(page)
  await expectNothingCutOff(page)
}
