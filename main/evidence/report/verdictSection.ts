import { rivals, trainingBytes } from '../../../shared/domain/comparison.ts'
import type { VerdictKind } from '../../../shared/domain/verdict.ts'
import type { Language } from '../../../shared/text/language.ts'
import { describeVerdict } from '../../../shared/text/verdict.ts'
import { formatPercent } from '../../../shared/units.ts'
import { each, html, type Html } from './html.ts'
import type { ReportInputs } from './reportInputs.ts'
import type { ReportWords } from './reportWords.ts'

/** A tick, a bar, a cross and a question mark: the verdict without color. */
const signs: Readonly<Record<VerdictKind, string>> = {
  good: 'M4 13l6 6L20 6',
  fair: 'M4 12h16',
  poor: 'M6 6l12 12M18 6L6 18',
  unclear: 'M8 8.5a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1.2-1.6 2.3v.5M12 19v.5',
}

/** The verdict in words, before any table. */
export function verdictSection({ verdict, comparison }: ReportInputs, words: ReportWords, language: Language): Html {
  const { label, headline, saved, lost, against, sure } = describeVerdict(verdict, comparison, language)
  const share = comparison.results.pack.bytes / trainingBytes(comparison)
  const beaten = rivals.filter((rival) => verdict.ahead[rival]).length
  const { headings, facts } = words
  return html`<div class="verdict ${verdict.kind}">
<div class="head"><div class="sign"><svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.6"
 stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${signs[verdict.kind]}"/></svg></div>
<div><p class="label">${label}</p><p class="headline">${headline}</p></div></div>
<div class="facts">
<div><b>${formatPercent(verdict.retained, 0)}</b><span>${facts.kept}</span></div>
<div><b>${formatPercent(share)}</b><span>${facts.size}</span></div>
<div><b>${words.outOf(beaten, rivals.length)}</b><span>${facts.beaten}</span></div>
</div></div>
<div class="answers">
<div>${answer(headings.saved, saved)}${answer(headings.against, against)}${answer(headings.sure, sure)}</div>
<div>${answer(headings.lost, lost)}</div>
</div>`
}

function answer(heading: string, sentences: readonly string[]): Html {
  return html`<div class="answer"><h2>${heading}</h2>
<ul>${each(sentences, (sentence) => html`<li>${sentence}</li>`)}</ul></div>`
}
