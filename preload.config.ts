import { defineConfig } from 'vite'

/** One file that imports nothing but Electron: a sandboxed window can load no more. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'main/doors/electron/preload.ts',
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
})
