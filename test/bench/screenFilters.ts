import type { Page } from 'playwright-core'

/** Milliseconds from the choice of a filter, and back from it, to the frame in which its pictures stand. */
export async function measureFilters(
  page: Page,
  rounds: number,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const times: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['class 1', 'training', 'test', 'Blurred pictures', 'Quarantined only']) {
      for (const [wanted, told] of [[name, name], ['All', 'all again']] as const) {
        (times[told] ??= []).push(await page.evaluate<number>(`(${chooseFilter})(${JSON.stringify(wanted)})`))
      }
    }
  }
  return times
}

/** Each filter leaves another number of pictures: until that is told, and all small pictures in sight are there. */
const chooseFilter = `(wanted) => new Promise((resolve) => {
  const told = () => document.querySelector('main .figures[role="status"]').textContent
  const tiles = () => [...document.querySelectorAll('[role="listbox"] [role="option"]')]
  const isThere = (tile) => tile.querySelector('img')?.complete && tile.querySelector('img').naturalWidth > 0
  const box = document.querySelector('.held input')
  const before = told()
  const start = performance.now()
  const look = () => {
    if (told() !== before && tiles().length > 0 && tiles().every(isThere)) resolve(performance.now() - start)
    else requestAnimationFrame(look)
  }
  if (box.checked || box.parentElement.textContent === wanted) box.click()
  else {
    const isAll = wanted === 'All'
    const select = [...document.querySelectorAll('.filter select')].find((one) =>
      isAll ? one.selectedIndex > 0 : [...one.options].some(({ text }) => text.trim() === wanted))
    select.selectedIndex = isAll ? 0 : [...select.options].findIndex(({ text }) => text.trim() === wanted)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  requestAnimationFrame(look)
})`
