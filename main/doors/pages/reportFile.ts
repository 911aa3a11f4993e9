import { reportOf } from '../../../shared/contract/reports.ts'
import { Failure } from '../../../shared/errors.ts'
import type { Language } from '../../../shared/text/language.ts'
import { renderProblem } from '../../evidence/report/renderProblem.ts'
import { placeOfReport, readReport } from '../../services/reports.ts'
import type { PageFile } from './pageFile.ts'

/** Where reports are, and what a person reads where one is not. */
export interface ReportMeans {
  readonly dataFolder: string
  readonly language: Language
}

/**
 * The report of the job that the path of an address names by its number, or why it cannot be seen; undefined where
 * there is no such job, or it has left none.
 */
export async function readReportFile(path: string, means: ReportMeans): Promise<PageFile | undefined> {
  const job = reportOf(path)
  if (job === undefined) return undefined
  const page = { type: 'text/html; charset=utf-8', isReport: true } as const
  try {
    const place = await placeOfReport(means.dataFolder, job)
    return place === undefined ? undefined : { ...page, bytes: await readReport(place) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { ...page, isAbsent: true, bytes: new TextEncoder().encode(renderProblem(error.problem, means.language)) }
  }
}
