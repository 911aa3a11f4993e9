import { trainingBytes, type Rival } from '../domain/comparison.ts'
import type { Rate, Verdict, VerdictKind } from '../domain/verdict.ts'
import { formatBytes, formatCount, formatDuration, formatPercent, formatRatio } from '../units.ts'
import type { VerdictWords } from './verdictWords.ts'

const openings: Readonly<Record<VerdictKind, string>> = {
  good: 'The pack can stand in for the training pictures.',
  fair: 'The pack can stand in for the training pictures, within limits.',
  poor: 'The pack cannot stand in for the training pictures.',
  unclear: 'These numbers do not allow a verdict.',
}

const rivalNames: Readonly<Record<Rival, string>> = {
  random: 'random pictures',
  kMeans: 'typical pictures (k-means)',
  coded: 'a compressed contact sheet',
}

/** Verdicts in English. */
export const verdictInEnglish: VerdictWords = {
  labels: { good: 'Usable', fair: 'Usable within limits', poor: 'Not usable', unclear: 'No verdict' },
  headline: (verdict, { results: { full, pack } }) =>
    `${openings[verdict.kind]} A network trained on it judges ${formatPercent(pack.mean)} of the test pictures ` +
    `correctly; one trained on all training pictures, ${formatPercent(full.mean)}.${reasonOf(verdict)}`,
  savedBytes: (comparison) => {
    const { bytes } = comparison.results.pack
    const all = trainingBytes(comparison)
    return (
      `The pack’s data take ${formatBytes(bytes)}. The training pictures of the same size in pixels take ` +
      `${formatBytes(all)}, ${formatRatio(all / bytes)} times as much.`
    )
  },
  savedTime: ({ results: { full, pack } }) =>
    `Training one network takes ${formatDuration(pack.seconds, 'en')} ` +
    `instead of ${formatDuration(full.seconds, 'en')}.`,
  lostAccuracy: ({ results: { full, pack } }) =>
    `Of every 1,000 pictures, about ${formatCount((full.mean - pack.mean) * 1000)} more are judged wrongly ` +
    'than with all training pictures.',
  lostNothing: 'Nothing measurable: no more pictures are judged wrongly than with all training pictures.',
  weakest: ({ name, full, pack }) =>
    `The weakest class is “${name}”: ${formatPercent(pack)} of its pictures are recognized, ` +
    `with all training pictures ${formatPercent(full)}.`,
  lostClasses: (names) =>
    `Largely lost: ${formatList(names.map((name) => `“${name}”`), 'conjunction')}, ` +
    'recognized less than half as often as with all training pictures.',
  missed: ({ goodClasses, missed }) => {
    const good = formatList(goodClasses.map((name) => `“${name}”`), 'disjunction')
    return `Missed defects (defective parts judged ${good}): ${compareRates(missed, 'defective')}`
  },
  rejected: ({ rejected }) => `Overkill (good parts judged defective): ${compareRates(rejected, 'good')}`,
  ahead: (rivals) => `In the same bytes, the pack is clearly better than ${list(rivals, 'conjunction')}.`,
  level: (rivals) => `In the same bytes, no clear difference from ${list(rivals, 'disjunction')} was found.`,
  behind: (rivals) => `In the same bytes, the pack is clearly worse than ${list(rivals, 'conjunction')}.`,
  means: (seeds) =>
    seeds === 1
      ? 'Each number comes from a single network. How much it would change with another one is not known.'
      : `Each number is the mean of ${seeds} networks, and each range a 95% interval of that mean. ` +
        'The ranges say how much repeating the training changes, not how other pictures would come out.',
  cautions: {
    'few-seeds': () => 'With fewer than three networks each, the ranges are wide or unknown: compare with more.',
    'few-test-pictures': ({ counts }) =>
      `There are only ${formatCount(counts.test)} test pictures: one of them is worth ` +
      `${formatPercent(1 / counts.test)}, and other parts could come out differently.`,
    'few-defects': () =>
      'There are few defective parts among the test pictures, so the rate of missed defects cannot be guaranteed.',
    'full-learns-little': () =>
      'Even all training pictures lead to little more than naming the most frequent class: ' +
      'check labels and pictures first.',
    'wide-interval': () => 'The result with the pack changes much from network to network.',
    'rivals-lack-classes': () =>
      'Fewer raw pictures than classes fit into these bytes, so being ahead of raw pictures means little.',
    'leaking': () =>
      'Test pictures are copies of training pictures or show the same parts, so all accuracies are higher than on ' +
      'new parts, and no good verdict is given: split the pictures anew, then take a new snapshot.',
    'leak-unchecked': () =>
      'Whether test pictures show the same parts as training pictures was not checked, so no good verdict is given: ' +
      'see whether there are test pictures, then take the snapshot again.',
    'folder-unchecked': () =>
      'Whether copies of training pictures are among the test pictures was not checked: check the pictures first.',
  },
}

/** Why the verdict is worse than the accuracy looks, where it is. */
function reasonOf({ lowRecall, inspection }: Verdict): string {
  if (!lowRecall) return ''
  const recall =
    ' The verdict goes by mean recall, the part of each class that is recognized, averaged over the classes: ' +
    `it falls further, from ${formatPercent(lowRecall.full)} to ${formatPercent(lowRecall.pack)}.`
  if (!inspection || inspection.missed.pack.rate <= inspection.missed.full.rate) return recall
  const { full, pack } = inspection.missed
  return `${recall} Missed defects rise from ${formatPercent(full.rate)} to ${formatPercent(pack.rate)}.`
}

function compareRates({ full, pack }: { readonly full: Rate; readonly pack: Rate }, parts: string): string {
  const [low, high] = pack.interval
  return (
    `${formatPercent(pack.rate)} with the pack, ${formatPercent(full.rate)} with all training pictures. ` +
    `Judging by ${formatCount(pack.count)} ${parts} test pictures, the pack’s rate lies between ` +
    `${formatPercent(low)} and ${formatPercent(high)} (95%).`
  )
}

function list(rivals: readonly Rival[], type: 'conjunction' | 'disjunction'): string {
  return formatList(rivals.map((rival) => rivalNames[rival]), type)
}

/** `a, b, and c`, or `a, b, or c`. */
function formatList(words: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat('en', { type }).format(words)
}
