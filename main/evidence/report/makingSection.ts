import type { Language } from '../../../shared/text/language.ts'
import { describeOrigin } from '../../../shared/text/origin.ts'
import { describePreparation, describeReading } from '../../../shared/text/reading.ts'
import { each, html, type Html } from './html.ts'
import type { Making, ReportInputs } from './reportInputs.ts'
import type { ReportWords } from './reportWords.ts'

/** Everything that somebody needs to make these numbers again. */
export function makingSection(inputs: ReportInputs, words: ReportWords, language: Language): Html {
  const { comparison, plan, storage, evaluation, making, fit, reading } = inputs
  const names = words.making
  const formulas = [...names.formulaList, ...(inputs.verdict.inspection ? [names.inspectionFormula] : [])]
  const rows: readonly (readonly [string, string])[] = [
    [names.split, names.splitValue(comparison.counts, inputs.testOrigin)],
    [names.pictures, describeOrigin(comparison.snapshot, language)],
    [names.preparation, describePreparation({ image: comparison.image, fit, depth: reading.depth }, language)],
    ...describeReading(reading, language).map((line) => [names.reading, line] as const),
    [names.leak, names.leaks[comparison.leak ?? 'unchecked']],
    [names.skipped, names.skippedValue(inputs.skipped)],
    [names.plan, names.planValue(plan)],
    [names.storage, names.storages[storage]],
    ...(making ? [[names.distillation, distillationText(making, words, language)] as const] : []),
    [names.network, names.networkValue(comparison.network)],
    [names.training, names.trainingValue(comparison.steps, evaluation.learningRate)],
    [names.augmentation, augmentationText(inputs, words, language)],
    [names.sheet, comparison.sheet ? names.sheetValue(comparison.sheet) : names.noSheet],
    [names.seeds, names.seedsValue(making?.seed, comparison.seeds)],
    ...(making ? [[names.seconds, names.secondsValue(making.seconds)] as const] : []),
    [names.executor, comparison.executor],
    [names.program, `Joryu ${inputs.version}`],
  ]
  return html`<section><h2>${words.headings.making}</h2><dl class="making">
${each(rows, ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
<dt>${names.formulas}</dt><dd>${each(formulas, (formula) => html`<code>${formula}</code>`)}</dd></dl></section>`
}

function distillationText({ recipe }: Making, { making }: ReportWords, language: Language): string {
  const { objective, iterations } = recipe
  const method = objective.kind === 'trajectory' ? making.trajectory(objective.recipe) : making.distribution
  return [method, making.iterations(iterations)].join(separator(language))
}

function augmentationText({ evaluation }: ReportInputs, { making }: ReportWords, language: Language): string {
  const used: Readonly<Record<string, boolean>> = { ...evaluation.augmentation }
  const names = Object.entries(making.augmentations).flatMap(([name, word]) => (used[name] ? [word] : []))
  return names.length > 0 ? names.join(separator(language)) : making.noAugmentation
}

function separator(language: Language): string {
  return language === 'ja' ? '、' : ', '
}

/** What the numbers do not say. */
export function limitsSection(words: ReportWords): Html {
  return html`<section><h2>${words.headings.limits}</h2>
<ul class="limits">${each(words.limits, (limit) => html`<li>${limit}</li>`)}</ul></section>`
}
