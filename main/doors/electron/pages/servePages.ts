import type { Protocol } from 'electron'
import { readPageFile, type PageFile } from '../../pages/pageFile.ts'
import { pageHeaders } from '../../pages/pageHeaders.ts'
import { readPreviewFile } from '../../pages/previewFile.ts'
import { pathOfOwn, SCHEME } from './origin.ts'

/** What the window can load. */
export interface Pages {
  /** Of the built screens. */
  readonly screens: string
  /** Of the jobs, whose pictures are shown. */
  readonly dataFolder: string
}

/** Answers what the window loads: files of the screens, and pictures by their numbers. All else is not there. */
export function servePages(protocol: Pick<Protocol, 'handle'>, { screens, dataFolder }: Pages): void {
  protocol.handle(SCHEME, async ({ method, url }) => {
    const path = pathOfOwn(url)
    if (method !== 'GET' || path === undefined) return absent()
    const found = (await readPreviewFile(path, dataFolder)) ?? (await readPageFile(path, screens))
    return found === undefined ? absent() : responseOf(found)
  })
}

function absent(): Response {
  return new Response(undefined, { status: 404 })
}

function responseOf({ type, bytes }: PageFile): Response {
  return new Response(bytes, { headers: { ...pageHeaders("'none'"), 'Content-Type': type } })
}
