import { z } from 'zod'
import type { DataSet } from '../../../shared/domain/library.ts'
import type { Reader, Writer } from '../handles.ts'
import { allRows, change, oneRow } from '../statements.ts'
import { utcNow } from '../utcNow.ts'

const dataSetRow = z.object({
  id: z.int(),
  project_id: z.int(),
  source_path: z.string(),
  layout: z.string(),
  merges: z.string(),
  name_facts: z.int(),
}).transform(({ id, project_id, source_path, layout, merges, name_facts }): DataSet => ({
  id,
  projectId: project_id,
  sourcePath: source_path,
  layout,
  merges: mergesSchema.parse(JSON.parse(merges)),
  nameFacts: name_facts === 1,
}))

const mergesSchema = z.array(z.object({ into: z.string(), from: z.array(z.string()) }))

export function findDataSet(reader: Reader, projectId: number, sourcePath: string): DataSet | undefined {
  const sql = 'SELECT * FROM data_sets WHERE project_id = @projectId AND source_path = @sourcePath'
  return oneRow(reader, sql, dataSetRow, { projectId, sourcePath })
}

/** The sources of a project, in the order of their paths. */
export function listDataSets(reader: Reader, projectId: number): readonly DataSet[] {
  return allRows(reader, dataSetsQuery, dataSetRow, { projectId })
}

export const dataSetsQuery = 'SELECT * FROM data_sets WHERE project_id = @projectId ORDER BY source_path'

/** @param sourcePath one that no source of the project has */
export function moveDataSet(writer: Writer, dataSetId: number, sourcePath: string): void {
  change(writer, 'UPDATE data_sets SET source_path = @sourcePath WHERE id = @dataSetId', { dataSetId, sourcePath })
}

/** A source and how it is read. */
type FoundDataSet = Pick<DataSet, 'projectId' | 'sourcePath' | 'layout'> & Partial<DataSet>

/** Notes a source, or how a known one is read today. */
export function putDataSet(writer: Writer, { merges = [], nameFacts = true, ...dataSet }: FoundDataSet): DataSet {
  change(
    writer,
    `INSERT INTO data_sets (project_id, source_path, layout, merges, name_facts, created_at)
     VALUES (@projectId, @sourcePath, @layout, @merges, @nameFacts, @now)
     ON CONFLICT (project_id, source_path) DO UPDATE SET
       layout = excluded.layout, merges = excluded.merges, name_facts = excluded.name_facts`,
    { ...dataSet, merges: JSON.stringify(merges), nameFacts: nameFacts ? 1 : 0, now: utcNow() },
  )
  const put = findDataSet(writer, dataSet.projectId, dataSet.sourcePath)
  if (put === undefined) throw new Error('a data set that was just put is not there')
  return put
}
