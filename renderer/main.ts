import '@fontsource-variable/noto-sans-jp'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { openHost } from './host/openHost.ts'
import { hostKey } from './stores/useHost.ts'
import './style/tokens.css'
import './style/base.css'
import { i18n } from './text/i18n.ts'

createApp(App).use(createPinia()).use(i18n).provide(hostKey, openHost()).mount('#app')
