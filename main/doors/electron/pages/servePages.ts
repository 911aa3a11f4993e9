import type { Protocol } from 'electron'
import { readPageFile, type PageFile } from '../../pages/pageFile.ts'
import { pageHeaders } from '../../pages/pageHeaders.ts'
import { pathOfOwn, SCHEME } from './origin.ts'

/** What the window can load. */
export interface Pages {
  /** Of the built screens. */
  readonly folder: string
}

/** Answers what the window loads: files of the screens. All else is not there. */
export function servePages(protocol: Pick<Protocol, 'handle'>, pages: Pages): void {
  protocol.handle(SCHEME, async ({ method, url }) => {
    const path = pathOfOwn(url)
    const found = method === 'GET' && path !== undefined ? await readPageFile(path, pages.folder) : undefined
    return found === undefined ? new Response(undefined, { status: 404 }) : responseOf(found)
  })
}

function responseOf({ type, bytes }: PageFile): Response {
  return new Response(bytes, { headers: { ...pageHeaders("'none'"), 'Content-Type': type } })
}
