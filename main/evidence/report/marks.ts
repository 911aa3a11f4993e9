import type { Contender } from '../../../shared/domain/comparison.ts'
import { html, type Html } from './html.ts'

/** How a contender is told apart without color: the fill of its bar, the dashes of its line and the shape on it. */
interface Mark {
  readonly fill: string | undefined
  readonly dashes: string
  readonly shape: (x: number, y: number) => Html
}

const RADIUS = 4

export const marks: Readonly<Record<Contender, Mark>> = {
  full: { fill: undefined, dashes: 'none', shape: circle('full') },
  pack: { fill: undefined, dashes: 'none', shape: circle('pack') },
  random: { fill: 'url(#dots)', dashes: '2 4', shape: polygon([[0, -5], [4.6, 3.6], [-4.6, 3.6]]) },
  kMeans: { fill: 'url(#stripes)', dashes: '7 4', shape: polygon([[-4, -4], [4, -4], [4, 4], [-4, 4]]) },
  coded: { fill: 'url(#lattice)', dashes: '9 3 2 3', shape: polygon([[0, -5.4], [5.4, 0], [0, 5.4], [-5.4, 0]]) },
}

/** Patterns that the bars are filled with. */
export const patterns: Html = html`<defs>
<pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse">
<circle class="dot" cx="2" cy="2" r="1.1"/></pattern>
<pattern id="stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<path class="pattern" d="M0 0V7"/></pattern>
<pattern id="lattice" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<path class="pattern" d="M0 0V8M0 0H8"/></pattern>
</defs>`

function circle(name: string): Mark['shape'] {
  return (x, y) => html`<circle class="mark ${name}" cx="${place(x)}" cy="${place(y)}" r="${RADIUS}"/>`
}

function polygon(corners: readonly (readonly [number, number])[]): Mark['shape'] {
  return (x, y) => {
    const points = corners.map(([across, down]) => `${place(x + across)},${place(y + down)}`).join(' ')
    return html`<polygon class="mark" points="${points}"/>`
  }
}

/** A coordinate with as many digits as can be seen. */
export function place(coordinate: number): string {
  return coordinate.toFixed(1)
}
