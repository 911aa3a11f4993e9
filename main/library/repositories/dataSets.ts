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
}).transform(({ id, project_id, source_path, layout }): DataSet => ({
  id, projectId: project_id, sourcePath: source_path, layout,
}))

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

/** Notes a source, or in which layout a known one is found today. */
export function putDataSet(writer: Writer, dataSet: Omit<DataSet, 'id'>): DataSet {
  change(
    writer,
    `INSERT INTO data_sets (project_id, source_path, layout, created_at)
     VALUES (@projectId, @sourcePath, @layout, @now)
     ON CONFLICT (project_id, source_path) DO UPDATE SET layout = excluded.layout`,
    { ...dataSet, now: utcNow() },
  )
  const put = findDataSet(writer, dataSet.projectId, dataSet.sourcePath)
  if (put === undefined) throw new Error('a data set that was just put is not there')
  return put
}
