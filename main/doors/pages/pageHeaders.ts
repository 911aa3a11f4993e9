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

/** Lets a browser keep a file for good whose address never means another one. */
export function keepingHeader({ isForever }: Pick<PageFile, 'isForever'>): Readonly<Record<string, string>> {
  return isForever ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}
}
