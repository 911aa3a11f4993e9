/**
 * Waits until nothing of the page has changed for a moment, and all its pictures are there. Runs in the page, on its
 * own; a page that never rests is not waited for.
 */
export async function settle(): Promise<void> {
  const QUIET = 400
  const MOST = 10_000
  const pictures = [...document.images].filter(({ complete }) => !complete)
  const loaded = pictures.map((picture) => new Promise((resolve) => {
    picture.addEventListener('load', resolve)
    picture.addEventListener('error', resolve)
  }))
  const resting = new Promise<void>((resolve) => {
    let timer = setTimeout(end, QUIET)
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(end, QUIET)
    })
    function end(): void {
      observer.disconnect()
      resolve()
    }
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  const tooLong = new Promise((resolve) => setTimeout(resolve, MOST))
  await Promise.race([Promise.all([document.fonts.ready, resting, ...loaded]), tooLong])
}
