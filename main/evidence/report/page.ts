import type { Language } from '../../../shared/text/language.ts'
import { html, type Html } from './html.ts'
import { styles } from './styles.ts'

/** What a page shows. */
export interface Page {
  readonly language: Language
  /** What kind of report it is. */
  readonly title: string
  /** Of what it reports on. */
  readonly name: string
  readonly about: Html
  readonly body: Html
}

/** A drop, for what distillation leaves. */
const drop = html`<svg viewBox="0 0 22 26" aria-hidden="true"><path fill="currentColor" d="
M11 0c5 7 9 11 9 16.5A9 9 0 0 1 2 16.5C2 11 6 7 11 0zm0 22a5.5 5.5 0 0 0 5.5-5.5h-2.4A3.1 3.1 0 0 1 11 19.6z"/></svg>`

/** One HTML file that needs nothing else: no script, no font, no picture from outside. */
export function renderPage({ language, title, name, about, body }: Page): string {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${name} – ${title}</title><style>${styleSheet}</style></head><body><main>
<header><p class="brand">${drop}<b>Joryu</b>${title}</p><h1>${name}</h1>
<p class="about">${about}</p></header>
${body}
</main></body></html>
`.markup
}

/** Our own text, which holds no other: escaping would break its quotation marks. */
const styleSheet: Html = { markup: styles }
