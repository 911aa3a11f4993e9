import { z } from 'zod'
import { evidence as evidenceShape } from '../../../shared/contract/shapes/comparison.ts'
import type { Evidence, KeptAnswers } from '../../../shared/domain/evidence.ts'
import type { Reader, Writer } from '../handles.ts'
import { change, oneRow } from '../statements.ts'

/** Of what is written here. Readers know this form alone: what is in another one is compared again. */
const FORM = 1

const numbers = z.array(z.int().nonnegative())
const judged = z.object({
  labels: numbers,
  full: z.array(z.object({ classes: numbers, scores: numbers })),
  pack: z.array(z.object({ classes: numbers, scores: numbers })),
})

const keptEvidence = z.object({ form: z.literal(FORM), evidence: evidenceShape })
const keptAnswers = z.object({
  form: z.literal(FORM), answers: z.object({ numbers, test: judged, validation: judged }),
})

/** Adds to a comparison what is kept of it besides its figures. */
export function addEvidence(
  writer: Writer,
  runId: number,
  { evidence, answers }: { readonly evidence: Evidence; readonly answers: KeptAnswers },
): void {
  change(writer, 'INSERT INTO run_evidence (run_id, evidence, answers) VALUES (@runId, @evidence, @answers)', {
    runId,
    evidence: JSON.stringify({ form: FORM, evidence }),
    answers: JSON.stringify({ form: FORM, answers }),
  })
}

/** Undefined where nothing is kept, or another version of the program wrote it in a way that this does not know. */
export function findEvidence(reader: Reader, runId: number): Evidence | undefined {
  const text = keptText(reader, runId, 'evidence')
  return text === undefined ? undefined : keptEvidence.safeParse(JSON.parse(text)).data?.evidence
}

/** As `findEvidence`. */
export function findAnswers(reader: Reader, runId: number): KeptAnswers | undefined {
  const text = keptText(reader, runId, 'answers')
  return text === undefined ? undefined : keptAnswers.safeParse(JSON.parse(text)).data?.answers
}

function keptText(reader: Reader, runId: number, column: 'evidence' | 'answers'): string | undefined {
  const sql = `SELECT ${column} AS kept FROM run_evidence WHERE run_id = @runId`
  return oneRow(reader, sql, z.object({ kept: z.string() }), { runId })?.kept
}
