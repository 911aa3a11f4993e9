import type { Problem } from '../../../shared/errors.ts'
import type { Language } from '../../../shared/text/language.ts'
import { describeProblem } from '../../../shared/text/problem.ts'
import { html, nothing } from './html.ts'
import { renderPage } from './page.ts'

const words: Readonly<Record<Language, { readonly title: string; readonly name: string }>> = {
  en: { title: 'Report', name: 'The report cannot be opened' },
  ja: { title: 'レポート', name: 'レポートを開けません' },
}

/** What a person sees instead of a report: why, and what to do. */
export function renderProblem(problem: Problem, language: Language): string {
  return renderPage({
    language, ...words[language], about: nothing, body: html`<p>${describeProblem(problem, language)}</p>`,
  })
}
