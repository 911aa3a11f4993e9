import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** The screens, as files that any door can hand out: relative addresses, and nothing inline, as their policy asks. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Everything comes from the same PC: one file is no slower than several.
    chunkSizeWarningLimit: 1000,
    // How long plugins take is of no interest to who starts the program.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
})
