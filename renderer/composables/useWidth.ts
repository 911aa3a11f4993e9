import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'

/** How wide an element is, pixels, whenever that changes; 0 until it is there. */
export function useWidth(element: Readonly<ShallowRef<HTMLElement | null>>): Readonly<ShallowRef<number>> {
  const width = shallowRef(0)
  const observer = new ResizeObserver(([entry]) => {
    width.value = entry?.contentRect.width ?? 0
  })
  onMounted(() => {
    if (element.value === null) return
    width.value = element.value.clientWidth
    observer.observe(element.value)
  })
  onBeforeUnmount(() => observer.disconnect())
  return width
}
