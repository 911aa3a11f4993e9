import '@fontsource-variable/noto-sans-jp'
import { createPinia } from 'pinia'
import { createApp, h, reactive } from 'vue'
import { openHost } from '../../../../renderer/host/openHost.ts'
import { hostKey } from '../../../../renderer/stores/useHost.ts'
import { i18n, speak } from '../../../../renderer/text/i18n.ts'
import '../../../../renderer/style/tokens.css'
import '../../../../renderer/style/base.css'
import type { Language } from '../../../../shared/text/language.ts'

/** One component, as a test wants it. */
export interface Mounting {
  /** In renderer/: `components/Icon.vue`. */
  readonly component: string
  readonly props: Readonly<Record<string, unknown>>
  /** What stands between its tags. */
  readonly content: string | undefined
  readonly language: Language
}

declare global {
  interface Window {
    readonly mounting: Mounting
    readonly hearEmitted: (event: string, values: readonly unknown[]) => void
  }
}

/** As Vue compiles it. */
interface Compiled {
  readonly emits?: string[]
}

const components = import.meta.glob<Compiled>('/renderer/**/*.vue', { import: 'default' })

/** Mounts it as a screen does that follows it: what it emits as `update:x` becomes its `x`. */
async function mount({ component: name, props: given, content, language }: Mounting): Promise<void> {
  const component = await components[`/renderer/${name}`]?.()
  if (component === undefined) throw new Error(`There is no component ${name}.`)
  const props = reactive({ ...given })
  const listeners = Object.fromEntries((component.emits ?? []).map((event) => [
    `on${event.charAt(0).toUpperCase()}${event.slice(1)}`,
    (...values: readonly unknown[]) => {
      window.hearEmitted(event, values)
      if (event.startsWith('update:')) props[event.slice('update:'.length)] = values[0]
    },
  ]))
  speak(language)
  const slot = content === undefined ? undefined : () => content
  createApp({ render: () => h(component, { ...props, ...listeners }, slot) })
    .use(createPinia()).use(i18n).provide(hostKey, openHost()).mount('#app')
}

void mount(window.mounting)
