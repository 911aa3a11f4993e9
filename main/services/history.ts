import type { Reader } from '../library/handles.ts'
import { listAudit, type AuditEntry, type HistoryPage } from '../library/repositories/audit.ts'
import { requireProject } from './projects.ts'

/** What was done in a project, from the first to the last of a page. @throws Failure 'project-unknown' */
export function projectHistory(reader: Reader, projectName: string, page: HistoryPage): readonly AuditEntry[] {
  return listAudit(reader, requireProject(reader, projectName).id, page)
}
