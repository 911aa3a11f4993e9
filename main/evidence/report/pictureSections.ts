import type { ImageShape } from '../../../shared/domain/pictures.ts'
import { each, html, nothing, type Html } from './html.ts'
import type { ReportInputs } from './reportInputs.ts'
import type { ReportWords } from './reportWords.ts'

/** Real pictures of each class beside those that the pack decodes to. */
export function pictureSection(inputs: ReportInputs, words: ReportWords): Html {
  const { comparison, pictures } = inputs
  const { real, decoded, intro } = words.pictures
  const sides = `--sides:${aspect(comparison.image)}`
  return html`<section><h2>${words.headings.pictures}</h2><p class="note">${intro}</p>
<div class="gallery" style="${sides}"><div class="row"><span></span><h3>${real}</h3><h3>${decoded}</h3></div>
${each(pictures.classes, (ofClass, label) => {
    const name = comparison.classes[label] ?? ''
    return html`<div class="row"><b>${name}</b>${strip(ofClass.real, `${name}: ${real}`)}
${strip(ofClass.decoded, `${name}: ${decoded}`)}</div>`
  })}</div>${hiddenNote(inputs, words)}</section>`
}

/** The learned numbers as pictures: spectra of each class, and the transforms that all share. */
export function partsSection(inputs: ReportInputs, words: ReportWords): Html {
  const { comparison, pictures, plan } = inputs
  const { intro, spectra, transforms, rows, columns } = words.parts
  const sides = `--sides:${plan.ranks.width} / ${plan.ranks.height}`
  return html`<section><h2>${words.headings.parts}</h2><p class="note">${intro(plan)}</p>
<div class="shelf"><div style="${sides}"><h3>${spectra}</h3>
${each(pictures.spectra, (ofClass, label) => {
    const name = comparison.classes[label] ?? ''
    return html`<div class="row"><span>${name}</span>${strip(ofClass, `${name}: ${spectra}`)}</div>`
  })}</div><div><h3>${transforms}</h3>
${each(pictures.transforms, (transform) => html`<div class="transform"><span>${png(transform.rows, rows)}${rows}</span>
<span>${png(transform.columns, columns)}${columns}</span></div>`)}</div></div>
${hiddenNote(inputs, words)}</section>`
}

function hiddenNote({ comparison, pictures }: ReportInputs, words: ReportWords): Html {
  const hidden = comparison.classes.length - pictures.classes.length
  return hidden > 0 ? html`<p class="note">${words.pictures.more(hidden)}</p>` : nothing
}

function strip(files: readonly Uint8Array[], alternative: string): Html {
  return html`<div class="strip">${each(files, (file) => png(file, alternative))}</div>`
}

function png(file: Uint8Array, alternative: string): Html {
  return html`<img src="data:image/png;base64,${Buffer.from(file).toString('base64')}" alt="${alternative}">`
}

function aspect({ width, height }: ImageShape): string {
  return `${width} / ${height}`
}
