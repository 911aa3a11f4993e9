import { onMounted, onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { chartColors, type ChartColors } from '../components/chart/palette.ts'

/** The colors of the scheme that holds, as they change; undefined until there is a page to read them from. */
export function useChartColors(): Readonly<ShallowRef<ChartColors | undefined>> {
  const colors = shallowRef<ChartColors>()
  const read = (): void => {
    colors.value = chartColors(document.documentElement)
  }
  const system = matchMedia('(prefers-color-scheme: dark)')
  // A person may have chosen another scheme than the system's: then the page says so at its root.
  const root = new MutationObserver(read)
  onMounted(() => {
    read()
    system.addEventListener('change', read)
    root.observe(document.documentElement, { attributes: true })
  })
  onScopeDispose(() => {
    system.removeEventListener('change', read)
    root.disconnect()
  })
  return colors
}
