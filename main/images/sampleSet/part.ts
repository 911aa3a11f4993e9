import type { Field } from './field.ts'

/** The outline of the part: where it ends and what lies behind begins. */
export interface Edge {
  /** Signed distance to the outline: above 0 on the part. */
  readonly inside: Field
  /** Position along the outline of the point nearest to (x, y). */
  readonly along: Field
}

/** What the camera looks at, before light falls on it. */
export interface Part {
  /** Height of the surface; its slope makes the shading. */
  readonly relief: Field
  /** Share of the light that comes back; 1 is clean metal. */
  readonly reflectance: Field
  readonly edge: Edge
}

/** Leaves a flaw on a part. */
export type Flaw = (part: Part) => Part

/** The part with a change of its relief and its reflectance. */
export function marked(part: Part, mark: { readonly relief: Field; readonly reflectance: Field }): Part {
  return {
    edge: part.edge,
    relief: (x, y) => part.relief(x, y) + mark.relief(x, y),
    reflectance: (x, y) => part.reflectance(x, y) * (1 + mark.reflectance(x, y)),
  }
}
