import { defineConfig } from 'vitest/config'

const elsewhere = ['test/fixtures/**', 'node_modules/**']

export default defineConfig({
  test: {
    environment: 'node',
    // Tensor programs already use every core: more than two files at once only makes each of them slower.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: { name: 'program', include: ['test/**/*.test.ts'], exclude: [...elsewhere, 'test/component/**'] },
      },
      // Their stage is built before them.
      {
        extends: true,
        test: {
          name: 'screens', include: ['test/component/**/*.test.ts'], exclude: elsewhere,
          globalSetup: 'test/component/stage/build.ts',
        },
      },
    ],
  },
})
