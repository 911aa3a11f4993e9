import { z } from 'zod'
import { openLibrary, type Library } from '../../main/library/open.ts'
import { listClasses } from '../../main/library/repositories/classes.ts'
import { listContentFiles } from '../../main/library/repositories/contents.ts'
import { lastCheck } from '../../main/library/repositories/checks.ts'
import { decisionsAbout } from '../../main/library/repositories/decisions.ts'
import { listAudit } from '../../main/library/repositories/audit.ts'
import { countPictures, countQuarantined } from '../../main/library/repositories/pictureCounts.ts'
import { findPageStarts } from '../../main/library/repositories/pageStarts.ts'
import { listPictures, type Page, type PictureFilter } from '../../main/library/repositories/picturePages.ts'
import { findRendering } from '../../main/library/repositories/renderings.ts'
import { listSnapshots } from '../../main/library/repositories/snapshots.ts'
import { allRows } from '../../main/library/statements.ts'
import { isCheckCurrent } from '../../main/services/checking/checkProject.ts'
import { findingPage } from '../../main/services/checking/findingPage.ts'
import { requireCheckOverview } from '../../main/services/checking/lastCheck.ts'
import { projectFacts } from '../../main/services/projectFacts.ts'
import { requireProject } from '../../main/services/projects.ts'
import { createStream } from '../../shared/stream.ts'
import { contentsOf, PROJECT } from './manyLibrary.ts'

const CALLS = 200
const PAGE = 200

/** How long a query of a screen takes, and the steps of its plan that look at a whole table. */
export interface QueryFigures {
  readonly name: string
  readonly p95Ms: number
  readonly scans: readonly string[]
}

/** Asks what screens ask, of a library that holds many pictures. */
export async function measureQueries(folder: string): Promise<readonly QueryFigures[]> {
  using library = await openLibrary(folder)
  const statements = recordStatements(library)
  const { id, shape } = requireProject(library.reader, PROJECT)
  const contents = contentsOf(library)
  const check = lastCheck(library.reader, id)?.id ?? 0
  const stream = createStream(1)
  const some = (): string => contents[stream.integer(contents.length)] ?? ''
  const page = (filter: Partial<PictureFilter>): unknown => {
    const at: Page = { after: stream.integer(contents.length), limit: PAGE }
    return listPictures(library.reader, id, { outcome: 'imported', ...filter }, at)
  }
  const starts = (filter: Partial<PictureFilter>): unknown =>
    findPageStarts(library.reader, id, { outcome: 'imported', ...filter }, { size: PAGE, most: 1000 })
  const screens: Readonly<Record<string, () => unknown>> = {
    'page of all pictures': () => page({}),
    'page of a class': () => page({ classId: 1 + stream.integer(8) }),
    'page of a split': () => page({ split: 'training' }),
    'page of a finding': () => listPictures(
      library.reader, id, { outcome: 'imported', found: { checkId: check, finding: 0 } }, { after: 300, limit: PAGE },
    ),
    'page of a class and a split': () => page({ classId: 1 + stream.integer(8), split: 'training' }),
    'page of duplicates': () => page({ outcome: 'duplicate' }),
    'page of the quarantine': () => page({ quarantined: true }),
    'where pages of all begin': () => starts({}),
    'where pages of a class begin': () => starts({ classId: 1 + stream.integer(8) }),
    'where pages of a split begin': () => starts({ split: stream.uniform() < 0.5 ? 'training' : 'test' }),
    'where pages of a finding begin': () => starts({ found: { checkId: check, finding: 0 } }),
    'where pages of a split of a finding begin': () => starts({ split: 'test', found: { checkId: check, finding: 0 } }),
    'where pages of the quarantine begin': () => starts({ quarantined: true }),
    'classes': () => listClasses(library.reader, id),
    'counts by class and split': () => [countPictures(library.reader, id), countQuarantined(library.reader, id)],
    'what a project holds': () => projectFacts(library.reader, PROJECT),
    'whether a check holds': () => isCheckCurrent(library.writer, PROJECT),
    'what a check found': () => requireCheckOverview(library.reader, PROJECT),
    'page of a review': () => findingPage(library.reader, PROJECT, 'blurred', { after: 300, limit: PAGE }),
    'one picture': () => {
      const content = some()
      const kept = shape && findRendering(library.reader, content, shape)
      return [kept, listContentFiles(library.reader, id, content), decisionsAbout(library.reader, id, content)]
    },
    'snapshots': () => listSnapshots(library.reader, id),
    'page of the history': () => listAudit(library.reader, id, { before: Number.MAX_SAFE_INTEGER, limit: PAGE }),
  }
  return Object.entries(screens).map(([name, ask]) => {
    statements.clear()
    const times = Array.from({ length: CALLS }, () => {
      const start = performance.now()
      ask()
      return performance.now() - start
    }).sort((one, other) => one - other)
    return { name, p95Ms: times[Math.floor(CALLS * 0.95)] ?? Number.NaN, scans: scansOf(library, [...statements]) }
  })
}

/** Prints them as a table. */
export function tellQueries(queries: readonly QueryFigures[]): void {
  console.log('| a screen asks for | p95, ms | tables looked through |\n|---|---|---|')
  for (const { name, p95Ms, scans } of queries) {
    console.log(`| ${name} | ${p95Ms.toFixed(1)} | ${scans.join(', ') || 'none'} |`)
  }
}

/** Notes every statement that is prepared from now on: each is prepared once, when it is first asked. */
function recordStatements({ reader }: Library): Set<string> {
  const statements = new Set<string>()
  const prepareStatement = reader.prepare.bind(reader)
  Object.assign(reader, {
    prepare: (sql: string) => {
      statements.add(sql)
      return prepareStatement(sql)
    },
  })
  return statements
}

/** Steps of the statements' plans that go through a table without an index; what a query found first is none. */
function scansOf({ reader }: Library, statements: readonly string[]): readonly string[] {
  const names = allRows(reader, "SELECT name FROM sqlite_schema WHERE type = 'table'", z.object({ name: z.string() }))
  const tables = names.map(({ name }) => `SCAN ${name}`)
  return statements.filter((sql) => /^\s*(SELECT|WITH)/.test(sql)).flatMap((sql) => {
    const parameters = Array.from(sql.matchAll(/@(\w+)/g), ([, name = '']) => name)
    const values = Object.fromEntries(parameters.map((name) => [name, 1]))
    return allRows(reader, `EXPLAIN QUERY PLAN ${sql}`, z.object({ detail: z.string() }), values)
      .map(({ detail }) => detail)
      .filter((detail) => tables.includes(detail))
  })
}
