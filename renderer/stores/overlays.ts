import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { useHost } from './useHost.ts'

/** What lies over the screens, whatever they show. A pack without a path is one that has to be chosen yet. */
export type Overlay =
  | { readonly kind: 'settings' | 'licenses' }
  | { readonly kind: 'pack'; readonly path?: string }

/** One at a time: what a person has opened from outside waits until she has closed what is there. */
export const useOverlays = defineStore('overlays', () => {
  const host = useHost()
  const waiting = shallowRef<readonly Overlay[]>([])

  function show(overlay: Overlay): void {
    waiting.value = [...waiting.value, overlay]
  }

  function close(): void {
    waiting.value = waiting.value.slice(1)
  }

  onScopeDispose(host.listen('packs.opened', ({ path }) => show({ kind: 'pack', path })))

  return { shown: computed(() => waiting.value[0]), show, close }
})
