import type { Protocol } from 'electron'
import type { Program } from '../../calls/program.ts'
import { readPageFile, type PageFile } from '../../pages/pageFile.ts'
import { fileHeaders, pageHeaders } from '../../pages/pageHeaders.ts'
import { pathOfOwn, SCHEME } from './origin.ts'

/** What the window can load. */
export interface Pages {
  /** Of the built screens. */
  readonly screens: string
  readonly program: Pick<Program, 'pictureAt' | 'reports'>
}

/** Answers what windows load: files of the screens, and pictures and reports by numbers. All else is not there. */
export function servePages(protocol: Pick<Protocol, 'handle'>, { screens, program }: Pages): void {
  protocol.handle(SCHEME, async ({ method, url }) => {
    const path = pathOfOwn(url)
    if (method !== 'GET' || path === undefined) return absent()
    const found = (await program.pictureAt(path)) ?? (await program.reports.at(path)) ??
      (await readPageFile(path, screens))
    return found === undefined ? absent() : responseOf(found)
  })
}

function absent(): Response {
  return new Response(undefined, { status: 404 })
}

function responseOf(file: PageFile): Response {
  return new Response(file.bytes, {
    status: file.isAbsent ? 404 : 200, headers: { ...pageHeaders("'none'"), ...fileHeaders(file) },
  })
}
