import type { Output } from '../../../../shared/contract/calls.ts'
import type { KnownRun } from '../../../library/repositories/packs.ts'
import { MOST_LISTED } from '../../../../shared/contract/shapes/basic.ts'
import { handOverPack, handOversOf } from '../../../services/handOver/handOverPack.ts'
import { nearestOriginals } from '../../../services/handOver/nearestOriginals.ts'
import { packContents } from '../../../services/handOver/packContents.ts'
import { markPack, packVersions, undoMark } from '../../../services/handOver/packVersions.ts'
import { packsOf } from '../../../services/packNotes.ts'
import { inspectPack, type PackFacts } from '../../../services/packs.ts'
import { workOf } from '../workOf.ts'
import type { HandlersOf } from '../handlers.ts'
import type { InLibrary } from '../means.ts'

export function packHandlers(inLibrary: InLibrary): HandlersOf<'packs' | 'handOvers'> {
  const versions = (project: string): Promise<Output<'packs.versions'>> =>
    inLibrary(async ({ reader }) => (await packVersions(reader, project)).slice(0, MOST_LISTED))
  return {
    'packs.list': ({ project }) => inLibrary(({ reader }) =>
      packsOf(reader, project).map(({ runs, ...pack }) => ({ ...pack, runs: runs.map(shownRun) }))),
    'packs.inspect': async ({ path }) => shownFacts(path, await inspectPack(path)),
    'packs.versions': ({ project }) => versions(project),
    'packs.mark': async (wish) => {
      await inLibrary(({ writer }) => markPack(writer, wish))
      return versions(wish.project)
    },
    'packs.undoMark': async ({ project }) => {
      await inLibrary(({ writer }) => undoMark(writer, project))
      return versions(project)
    },
    'packs.contents': (wish) => inLibrary(async ({ reader }) => {
      const { path, entries, traces, ...facts } = await packContents(reader, wish)
      return {
        facts: shownFacts(path, facts),
        entries: entries.slice(0, MOST_LISTED),
        traces: traces.map(({ found, ...trace }) => ({ ...trace, found: found.slice(0, MOST_LISTED) })),
      }
    }),
    'packs.nearest': (wish, context) => inLibrary((library) => nearestOriginals(library, wish, workOf(context))),
    'packs.handOver': (request, { signal }) => inLibrary(({ writer }) => handOverPack(writer, request, signal)),
    'handOvers.list': ({ project, before = Number.MAX_SAFE_INTEGER, limit }) =>
      inLibrary(({ reader }) => handOversOf(reader, project, { before, limit })),
  }
}

function shownFacts(path: string, { manifest, packBytes, fileBytes }: PackFacts): Output<'packs.inspect'> {
  const { createdBy, created, classes, image, counts, executor, training, snapshot, expected } = manifest
  return {
    path, fileBytes, packBytes, createdBy, created, image, executor, training, snapshot, expected,
    classes: classes.map(({ name }) => name),
    decodedPictures: counts.decodedPictures,
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
