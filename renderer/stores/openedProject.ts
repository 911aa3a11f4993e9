import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { useHost } from './useHost.ts'

/** The project that a person has chosen outside of the screens last. */
export const useOpenedProject = defineStore('openedProject', () => {
  const host = useHost()
  // An object of its own each time: the same project may be chosen again.
  const opened = shallowRef<{ readonly project: string }>()
  onScopeDispose(host.listen('projects.opened', (chosen) => {
    opened.value = chosen
  }))
  return { opened: computed(() => opened.value) }
})
