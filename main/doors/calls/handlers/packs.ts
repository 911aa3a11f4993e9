import type { Output } from '../../../../shared/contract/calls.ts'
import type { KnownRun } from '../../../library/repositories/packs.ts'
import { packsOf } from '../../../services/packNotes.ts'
import { inspectPack } from '../../../services/packs.ts'
import type { HandlersOf } from '../handlers.ts'
import type { InLibrary } from '../means.ts'

export function packHandlers(inLibrary: InLibrary): HandlersOf<'packs'> {
  return {
    'packs.list': ({ project }) => inLibrary(({ reader }) =>
      packsOf(reader, project).map(({ runs, ...pack }) => ({ ...pack, runs: runs.map(shownRun) }))),
    'packs.inspect': async ({ path }) => {
      const { manifest, packBytes, fileBytes } = await inspectPack(path)
      const { createdBy, created, classes, image, counts, executor, training, snapshot, expected } = manifest
      return {
        path, fileBytes, packBytes, createdBy, created, image, executor, training, snapshot, expected,
        classes: classes.map(({ name }) => name),
        decodedPictures: counts.decodedPictures,
      }
    },
  }
}

function shownRun({ snapshot, verdict, madeAt, figures }: KnownRun): Output<'packs.list'>[number]['runs'][number] {
  if (figures === undefined) return { snapshot, verdict, madeAt }
  const { full, pack, random, kmeans, coded, leak } = figures
  const results = {
    full: shownResult(full), pack: shownResult(pack), random: shownResult(random), kmeans: shownResult(kmeans),
    coded: shownResult(coded),
  }
  return { snapshot, verdict, madeAt, results, leak }
}

type Result = Pick<NonNullable<KnownRun['figures']>['full'], 'mean' | 'ci95'>

function shownResult({ mean, ci95 }: Result): Result {
  return { mean, ci95 }
}
