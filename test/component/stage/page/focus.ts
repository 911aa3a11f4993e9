/** How something stands to the focus. Runs in the page, on its own. */
export function focusOf(element: Element): { readonly isHere: boolean; readonly isMarked: boolean } {
  return { isHere: element === document.activeElement, isMarked: element.matches(':focus-visible') }
}

/** What has the focus, in words. Runs in the page, on its own. */
export function focusedName(): string {
  const at = document.activeElement
  return at === null ? '' : `${at.tagName}: ${(at.getAttribute('aria-label') ?? at.textContent).trim().slice(0, 30)}`
}
