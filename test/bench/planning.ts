/**
 * How long studies were planned to take, and took: each is planned, done as a job in a library of its own, so that no
 * earlier study corrects its plan, and read from the job's row. Nothing else should keep the machine busy.
 *
 *   node test/bench/planning.ts <budget> <preset,...> <folder>...
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { FULL_AUGMENTATION } from '../../main/engine/augment/augmentation.ts'
import { parseBudget } from '../../main/services/budget.ts'
import { jobsOf } from '../../main/services/jobs/jobs.ts'
import { queueStudy } from '../../main/services/jobs/queueStudy.ts'
import { runJobs } from '../../main/services/jobs/runJobs.ts'
import { followPlan } from '../../main/services/planning/followPlan.ts'
import { planningKnown } from '../../main/services/planning/known.ts'
import { planStudies } from '../../main/services/planning/planStudies.ts'
import type { StudyResult } from '../../main/services/tasks/studyTask.ts'
import {
  presetNames, totalOf, type PhaseSeconds, type PresetName, type StudyPlan,
} from '../../shared/domain/studyPlan.ts'

const signal = new AbortController().signal
const now = (): number => performance.now() / 1000

async function measure(path: string, budget: string, preset: PresetName): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'joryu-planning-'))
  try {
    const request = {
      source: { kind: 'folder', path }, budget: parseBudget(budget), storage: 'i8', seed: 1, executor: 'onnx',
      augmentation: FULL_AUGMENTATION, overrides: { seeds: 3 },
    } as const
    const [plan] = await planStudies(request, [preset], await planningKnown(folder), { tell: () => {}, signal, now })
    if (plan === undefined) throw new Error('there is no plan')
    const study = followPlan({ ...request, packPath: join(folder, 'pack.joryu') }, plan)
    const findings = { reportPath: join(folder, 'report.html'), language: 'en' } as const
    await queueStudy(folder, study, findings, { title: basename(path), hours: 'any', plan })
    await runJobs(folder, { publish: () => {}, signal, lowPriority: false })
    const [job] = await jobsOf(folder)
    if (job?.state.status !== 'succeeded') throw new Error(`the job is ${JSON.stringify(job?.state)}`)
    // What `runStudy` returned.
    tell(basename(path), plan, job.result as StudyResult, job.workedSeconds)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function tell(name: string, plan: StudyPlan, result: StudyResult, worked: number): void {
  const expected = totalOf(plan.seconds)
  const phases: readonly (keyof PhaseSeconds)[] = ['loading', 'experts', 'distilling', 'comparing']
  const { effort: { side, width, experts, epochs, iterations, evaluationSteps } } = plan
  console.log([
    '', name, plan.preset, `${side} px, width ${width}, ${experts} x ${epochs}, ${iterations}, ${evaluationSteps}`,
    ...phases.map((phase) => `${plan.seconds[phase].toFixed(0)} / ${result.seconds[phase].toFixed(0)}`),
    `${expected.toFixed(0)} / ${worked.toFixed(0)} s`, (expected / worked).toFixed(2),
    `${mebibytes(plan.memoryBytes)} / ${mebibytes(result.peakMemoryBytes)} MiB`, '',
  ].join(' | ').trim())
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0)
}

const [budget = '1%', presets = 'quick', ...sets] = process.argv.slice(2)
const wanted = presetNames.filter((name) => presets.split(',').includes(name))
const columns = [
  'pictures', 'preset', 'plan', 'loading', 'experts', 'distilling', 'comparing', 'planned / taken', 'ratio', 'memory',
]
console.log(`| ${columns.join(' | ')} |`)
console.log(`|${'---|'.repeat(columns.length)}`)
for (const set of sets) for (const preset of wanted) await measure(set, budget, preset)
