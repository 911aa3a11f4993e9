import type { Input } from '../../../shared/contract/calls.ts'
import type { LayoutWish } from '../../stores/sources.ts'

type NewImport = Extract<Input<'jobs.start'>, { readonly kind: 'import' }>

/** What a person wants of an import, besides what it is of. */
export interface ImportWish {
  /** Undefined: as the program thinks best. */
  readonly size?: NewImport['size'] | undefined
  readonly fit?: NewImport['fit']
  /** As she has chosen it among several. */
  readonly layout?: string
  readonly merges: Extract<LayoutWish['merge'], readonly unknown[]>
}

/** The layout that is asked for: what she did not choose is left to the program. */
export function layoutOf({ layout, merges }: ImportWish): { readonly layout?: LayoutWish } {
  if (layout === undefined && merges.length === 0) return {}
  return { layout: { ...(layout !== undefined && { name: layout }), ...(merges.length > 0 && { merge: merges }) } }
}
