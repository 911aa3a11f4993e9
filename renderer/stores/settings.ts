import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { Output } from '../../shared/contract/calls.ts'
import type { Settings } from '../../shared/contract/calls/settings.ts'
import { followScheme } from '../style/scheme.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type DataWarning = Output<'program.dataWarnings'>[number]

/** What is undefined goes back to what the program chooses. */
type Changes = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

/** What a person has set; the scheme is put on at once. */
export const useSettings = defineStore('settings', () => {
  const host = useHost()
  const { tell } = useNotices()
  const scheme = followScheme()
  const settings = shallowRef<Settings>()
  onScopeDispose(scheme.stop)

  function take(now: Settings): void {
    settings.value = now
    scheme.wish(now.scheme)
  }

  async function load(): Promise<void> {
    try {
      take(await host.ask('settings.get', undefined))
    } catch (error) {
      tell(error)
    }
  }

  onScopeDispose(host.watch((connection) => {
    if (connection === 'open') void load()
  }))

  async function change(changes: Changes): Promise<void> {
    if (settings.value === undefined) return
    try {
      take(await host.ask('settings.set', changed(settings.value, changes)))
    } catch (error) {
      tell(error)
    }
  }

  /** What speaks against a folder for the data. */
  async function warningsAbout(path: string): Promise<readonly DataWarning[]> {
    try {
      return await host.ask('program.dataWarnings', { path })
    } catch (error) {
      tell(error)
      return []
    }
  }

  return { settings: computed(() => settings.value), change, warningsAbout }
})

function changed(now: Settings, changes: Changes): Settings {
  const {
    dataFolder, language, scheme, threads, lowPriority = now.lowPriority, night = now.night, ...others
  } = { ...now, ...changes }
  return {
    // Nothing: a setting that is not named here does not compile.
    ...others,
    lowPriority,
    night,
    ...(dataFolder !== undefined && { dataFolder }),
    ...(language !== undefined && { language }),
    ...(scheme !== undefined && { scheme }),
    ...(threads !== undefined && { threads }),
  }
}
