/** Markup that is safe to show: made by `html`, or written by us without any text from outside. */
export interface Html {
  readonly markup: string
}

export type HtmlValue = string | number | Html | readonly Html[]

export const nothing: Html = { markup: '' }

/** A template for HTML and SVG. Every text that is put in is escaped; markup stays markup. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { markup: String.raw({ raw: strings }, ...values.map(markupOf)) }
}

function markupOf(value: HtmlValue): string {
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;',
}

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** One item of markup for each value. */
export function each<Value>(values: readonly Value[], markupFor: (value: Value, at: number) => Html): readonly Html[] {
  return values.map(markupFor)
}
