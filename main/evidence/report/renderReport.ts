import type { Language } from '../../../shared/text/language.ts'
import { describeOrigin } from '../../../shared/text/origin.ts'
import { classSection, confusionSection } from './classSections.ts'
import { html, type Html } from './html.ts'
import { limitsSection, makingSection } from './makingSection.ts'
import { partsSection, pictureSection } from './pictureSections.ts'
import type { ReportInputs } from './reportInputs.ts'
import type { ReportWords } from './reportWords.ts'
import { curveSection, resultSection, sizeSection } from './resultSections.ts'
import { styles } from './styles.ts'
import { verdictSection } from './verdictSection.ts'
import { reportInEnglish } from './wordsEnglish.ts'
import { reportInJapanese } from './wordsJapanese.ts'

const wordsOf: Readonly<Record<Language, ReportWords>> = { en: reportInEnglish, ja: reportInJapanese }

/** A drop, for what distillation leaves. */
const drop = html`<svg viewBox="0 0 22 26" aria-hidden="true"><path fill="currentColor" d="
M11 0c5 7 9 11 9 16.5A9 9 0 0 1 2 16.5C2 11 6 7 11 0zm0 22a5.5 5.5 0 0 0 5.5-5.5h-2.4A3.1 3.1 0 0 1 11 19.6z"/></svg>`

/**
 * A comparison as one HTML file that needs nothing else: no script, no font, no picture from outside. The verdict comes
 * first, in words.
 */
export function renderReport(inputs: ReportInputs, language: Language): string {
  const words = wordsOf[language]
  const page: Html = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${inputs.name} – ${words.title}</title><style>${styleSheet}</style></head><body><main>
<header><p class="brand">${drop}<b>Joryu</b>${words.title}</p><h1>${inputs.name}</h1>
<p class="about">${words.subtitle(inputs.comparison)}<br>
${describeOrigin(inputs.comparison.snapshot, language)}</p></header>
${verdictSection(inputs, words, language)}
${resultSection(inputs, words, language)}
${sizeSection(inputs, words)}
${classSection(inputs, words)}
${confusionSection(inputs, words)}
${curveSection(inputs, words)}
${pictureSection(inputs, words)}
${partsSection(inputs, words)}
${makingSection(inputs, words, language)}
${limitsSection(words)}
</main></body></html>
`
  return page.markup
}

/** Our own text, which holds no other: escaping would break its quotation marks. */
const styleSheet: Html = { markup: styles }
