/**
 * What an import costs, and what its library answers: the rate of five sets against bare sharp, the memory and the
 * queries of a library of many small pictures. `JORYU_BENCH_PICTURES` says of how many; 100,000 otherwise.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureQueries, tellQueries } from './importQueries.ts'
import { measureRates } from './importRate.ts'
import { makeManyLibrary } from './manyLibrary.ts'

const MANY = Number(process.env['JORYU_BENCH_PICTURES'] ?? 100_000)

/** Measures all and prints tables. @returns all figures */
export async function benchImport(): Promise<unknown> {
  console.log('| set | pictures | Joryu, pictures a second | bare sharp | Joryu\'s part, median |')
  console.log('|---|---|---|---|---|')
  const rates = await measureRates(({ name, pictures, joryu, sharp, ratio }) => {
    console.log(`| ${name} | ${pictures} | ${range(joryu)} | ${range(sharp)} | ${ratio.toFixed(2)} |`)
  })
  const folder = await mkdtemp(join(tmpdir(), 'joryu-many-'))
  try {
    const many = await makeManyLibrary(folder, MANY)
    const rate = many.imported / many.seconds
    console.log(`\n${many.imported} pictures: ${many.seconds.toFixed(0)} s, ${rate.toFixed(0)} a second, ` +
      `at most ${many.peakMiB.toFixed(0)} MiB\n`)
    const queries = await measureQueries(join(folder, 'library'))
    tellQueries(queries)
    return { rates, many, queries }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function range(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`
}
