import { defineConfig } from 'vite'

/** The preload of Electron's window as one file: in a sandbox, it can import nothing but Electron's own part. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    reportCompressedSize: false,
    lib: { entry: 'main/doors/electron/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
})
