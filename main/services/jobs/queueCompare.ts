import { resolve } from 'node:path'
import type { Job } from '../../../shared/domain/job.ts'
import { readPack } from '../../pack/readPack.ts'
import { sourceFor, type MatchRequest } from '../comparison.ts'
import { requireApart, requireWritable } from '../output.ts'
import { filesOfFindings, type FindingsRequest } from '../study.ts'
import type { CompareRequest } from '../tasks/compareTask.ts'
import { queueJob } from './queueJob.ts'
import { CHECKPOINT_EVERY, settled, settledFindings, type StudyJob } from './queueStudy.ts'

/**
 * Puts a comparison of a pack behind all jobs. The pack is read and its files are tried now: a person who leaves for
 * the night learns of a mistake before.
 *
 * @throws Failure as `readPack`, `requireApart`, `requireWritable`, `openJobs` and `requireSnapshot`
 */
export async function queueCompare(
  libraryFolder: string,
  match: MatchRequest,
  findings: FindingsRequest,
  { title, hours }: StudyJob,
): Promise<Job> {
  const { packPath } = match
  const { manifest } = await readPack(packPath)
  const source = await settled(sourceFor(manifest, match.source))
  const request: CompareRequest = {
    match: { ...match, source, packPath: resolve(packPath) },
    findings: settledFindings(findings),
    checkpointEvery: CHECKPOINT_EVERY,
  }
  const files = filesOfFindings(request.findings)
  requireApart([request.match.packPath, ...files])
  await requireWritable(files)
  return queueJob(libraryFolder, { kind: 'compare', title, request, hours })
}
