import type { PageFile } from './pageFile.ts'

/** What the screens may load: their own files, and nothing that stands inline or is made of a text. */
const sources: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]

/**
 * A report lies where others may change it: whatever stands in it runs nothing, asks nobody for anything, belongs to no
 * origin and opens nothing. It needs its own styles and pictures, which stand inside of it.
 */
const reportHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    'img-src data:',
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox',
  ].join('; '),
  'Cache-Control': 'no-store',
} as const

/**
 * What goes with every file of the screens and every preview.
 * @param connections where the page may connect to: `'none'` where the program is spoken to by other means
 */
export function pageHeaders(connections: "'none'" | "'self'"): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [...sources, `connect-src ${connections}`].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
}

/** What goes with a file besides what goes with every page. */
export function fileHeaders({ type, isForever, isReport }: PageFile): Readonly<Record<string, string>> {
  return {
    'Content-Type': type,
    ...(isForever && { 'Cache-Control': 'private, max-age=31536000, immutable' }),
    ...(isReport && reportHeaders),
  }
}
