import type { App, WebContents } from 'electron'
import { isPage } from '../pages/origin.ts'

/**
 * Whatever a page tries, the window shows the program's own page and nothing else, and no other window opens: but for
 * those of reports (`openReports`).
 */
export function refuseNavigation(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_, contents) => {
    refuseIn(contents)
  })
}

function refuseIn(contents: WebContents): void {
  const refuse = (event: { readonly url: string; preventDefault: () => void }): void => {
    if (!isPage(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', refuse)
  contents.on('will-redirect', refuse)
  // No frame inside of the page has anything to show.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPage(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
