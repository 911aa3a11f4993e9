import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { Output } from '../../shared/contract/calls.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Connection } from '../host/host.ts'
import { speak } from '../text/i18n.ts'
import { useNotices } from './notices.ts'
import { useSettings } from './settings.ts'
import { useHost } from './useHost.ts'

/** The program itself: whether it can be reached, what it says of itself, and its language. */
export const useProgram = defineStore('program', () => {
  const host = useHost()
  const { tell } = useNotices()
  const settings = useSettings()
  const connection = shallowRef<Connection>('connecting')
  const facts = shallowRef<Output<'program.facts'>>()

  async function load(): Promise<void> {
    try {
      facts.value = await host.ask('program.facts', undefined)
      speak(facts.value.language)
    } catch (error) {
      tell(error)
    }
  }

  onScopeDispose(host.watch((now) => {
    connection.value = now
    if (now === 'open') void load()
  }))

  /** Switches all sentences now, and remembers it. */
  async function choose(language: Language): Promise<void> {
    speak(language)
    await settings.change({ language })
  }

  return { connection: computed(() => connection.value), facts: computed(() => facts.value), choose }
})
