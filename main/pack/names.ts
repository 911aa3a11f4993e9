import { CHECKSUMS_NAME } from './checksums.ts'
import { DATA_NAME } from './dataEntry.ts'
import { MANIFEST_NAME } from './manifest.ts'
import { demand } from './refuse.ts'

/** What a partner gets with the data: guides, loader and its license. */
export const PARTNER_NAMES = ['README.md', 'README.ja.md', 'loader/joryu.py', 'LICENSE.txt'] as const

/** What every pack holds. */
const REQUIRED_NAMES: readonly string[] = [MANIFEST_NAME, DATA_NAME, ...PARTNER_NAMES, CHECKSUMS_NAME]

/** The name of a preview; captures the slug of its class. */
export const PREVIEW = /^preview\/([^/]+)\/\d\d\.png$/

/** Where a class's preview of that number stands. */
export function previewName(slug: string, number: number): string {
  return `preview/${slug}/${number.toString().padStart(2, '0')}.png`
}

/** @throws Failure 'pack-broken' unless all that a pack must hold is there, and nothing that it must not */
export function checkNames(names: readonly string[], slugs: readonly string[]): void {
  for (const required of REQUIRED_NAMES) demand(names.includes(required), `${required} is missing`)
  for (const name of names) {
    const isPreview = slugs.includes(PREVIEW.exec(name)?.[1] ?? '')
    demand(isPreview || REQUIRED_NAMES.includes(name), `${name} does not belong in a pack`)
  }
}
