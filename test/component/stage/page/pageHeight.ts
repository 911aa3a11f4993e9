/** Pixels from the top of the page to its end. Runs in the page. */
export function pageHeight(): number {
  return document.documentElement.scrollHeight
}
