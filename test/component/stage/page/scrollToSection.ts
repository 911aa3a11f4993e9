/** Scrolls until the section around an element begins at the upper edge of the window. Runs in the page. */
export function scrollToSection(element: Element): void {
  (element.closest('section') ?? element).scrollIntoView({ block: 'start', behavior: 'instant' })
}
