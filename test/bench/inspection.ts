/**
 * Plants problems in real sets and prints, as a table, which of them an inspection finds and what it calls a problem
 * besides: means of three seeds.
 *
 *   node test/bench/inspection.ts [--only <part of a problem's name>] <most pictures> <set> ...
 *
 * A set is a folder, or an IDX file.
 */
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { picturesOf, type Finding } from '../../shared/domain/finding.ts'
import { createStream } from '../../shared/stream.ts'
import { resultOf } from '../support/inspectionSets.ts'
import { pool, sampleOf, type PictureSample } from './planting/pictures.ts'
import { plans, type Plan } from './planting/plans.ts'

const seeds = [1, 2, 3]

interface Outcome {
  readonly recall: number
  /** NaN where nothing was found. */
  readonly precision: number
}

const { values: { only }, positionals: [most = '1000', ...places] } = parseArgs({
  options: { only: { type: 'string', default: '' } }, allowPositionals: true,
})
console.log('| set | pictures | planted | recall | precision | findings without it |')
console.log('|---|---|---|---|---|---|')
for (const place of places) {
  const sample = await sampleOf(place, Number(most))
  for (const plan of plans.filter(({ problem }) => problem.includes(only))) {
    const outcomes: Outcome[] = []
    for (const seed of seeds) outcomes.push(await tryOut(plan, sample, seed))
    const [recall, precision] = [outcomes.map((one) => one.recall), outcomes.map((one) => one.precision)].map(meanOf)
    const { length } = sample.pictures
    console.log(`| ${[
      basename(resolve(place)), length, plan.problem, percent(recall), percent(precision), alarmsIn(sample, plan),
    ].join(' | ')} |`)
  }
}
pool[Symbol.dispose]()

async function tryOut({ problem, code, check, plant }: Plan, sample: PictureSample, seed: number): Promise<Outcome> {
  const { pictures, wanted, isIt } = await plant(sample, createStream(seed).fork(problem))
  const findings = resultOf(check({ classes: sample.classes, pictures })).filter((finding) => finding.code === code)
  if (isIt) return { recall: findings.some(isIt) ? 1 : 0, precision: findings.filter(isIt).length / findings.length }
  const found = new Set(findings.flatMap(picturesOf).map((at) => pictures[at]?.path ?? ''))
  const hits = [...found].filter((path) => wanted.has(path)).length
  return { recall: hits / wanted.size, precision: hits / found.size }
}

/** Pictures, or findings about whole classes, in the set as it is. */
function alarmsIn({ classes, pictures }: PictureSample, { code, check }: Plan): number {
  const findings: readonly Finding[] = resultOf(check({ classes, pictures })).filter((finding) => finding.code === code)
  const named = new Set(findings.flatMap(picturesOf))
  return named.size > 0 ? named.size : findings.length
}

/** Without those that are none. */
function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value))
  return known.reduce((sum, value) => sum + value, 0) / known.length
}

function percent(part = NaN): string {
  return Number.isNaN(part) ? '-' : `${(part * 100).toFixed(0)}%`
}
