import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Whether the explanation stands beside the screens. It stays as a person has left it, from step to step. */
export const useHelp = defineStore('help', () => {
  const isOpen = shallowRef(false)
  return { isOpen }
})
