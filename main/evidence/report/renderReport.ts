import type { Language } from '../../../shared/text/language.ts'
import { describeOrigin } from '../../../shared/text/origin.ts'
import { classSection, confusionSection } from './classSections.ts'
import { html } from './html.ts'
import { limitsSection, makingSection } from './makingSection.ts'
import { renderPage } from './page.ts'
import { partsSection, pictureSection } from './pictureSections.ts'
import type { ReportInputs } from './reportInputs.ts'
import type { ReportWords } from './reportWords.ts'
import { curveSection, resultSection, sizeSection } from './resultSections.ts'
import { verdictSection } from './verdictSection.ts'
import { reportInEnglish } from './wordsEnglish.ts'
import { reportInJapanese } from './wordsJapanese.ts'

const wordsOf: Readonly<Record<Language, ReportWords>> = { en: reportInEnglish, ja: reportInJapanese }

/**
 * A comparison as one HTML file that needs nothing else: no script, no font, no picture from outside. The verdict comes
 * first, in words.
 */
export function renderReport(inputs: ReportInputs, language: Language): string {
  const words = wordsOf[language]
  return renderPage({
    language,
    title: words.title,
    name: inputs.name,
    about: html`${words.subtitle(inputs.comparison)}<br>
${describeOrigin(inputs.comparison.snapshot, language)}`,
    body: html`${verdictSection(inputs, words, language)}
${resultSection(inputs, words, language)}
${sizeSection(inputs, words)}
${classSection(inputs, words)}
${confusionSection(inputs, words)}
${curveSection(inputs, words)}
${pictureSection(inputs, words)}
${partsSection(inputs, words)}
${makingSection(inputs, words, language)}
${limitsSection(words)}`,
  })
}
