import type { LayoutWish } from '../../../shared/domain/layout.ts'
import type { Reader } from '../../library/handles.ts'
import { findDataSet } from '../../library/repositories/dataSets.ts'
import { findProject } from '../../library/repositories/projects.ts'

/** What is wanted of how a source is read, and where nothing is asked for, how it was read the last time. */
export function readAsBefore(
  reader: Reader,
  { projectName, source }: { readonly projectName: string; readonly source: string },
  wish: LayoutWish,
): LayoutWish & { readonly nameFacts: boolean } {
  const project = findProject(reader, projectName)
  const known = project && findDataSet(reader, project.id, source)
  if (known === undefined) return { ...wish, nameFacts: wish.nameFacts ?? true }
  const { layout: name, merges, nameFacts } = known
  return { ...wish, nameFacts: wish.nameFacts ?? nameFacts, before: { name, merges } }
}
