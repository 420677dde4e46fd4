import { tmpdir } from 'node:os'
import { delimiter } from 'node:path'
import { defineConfig } from 'vitest/config'

// Modules of lib/ are server modules: `server-only` throws unless this condition is set.
const serverConditions = ['react-server', 'node']

/** Milliseconds until what hangs is ended: no bound on what a test may take, however busy the machine is. */
const patience = { testTimeout: 1_200_000, hookTimeout: 1_200_000, expect: { poll: { timeout: 240_000 } } }

export default defineConfig({
  test: {
    // One less than the processors, the default, leaves half of a small machine idle; each more loads all modules anew.
    maxWorkers: 2,
    // No test changes what its module holds, nor the environment: modules are loaded once a worker, not once a file.
    isolate: false,
    // Tests that wait for time to pass wait together.
    maxConcurrency: 16,
    projects: [
      {
        resolve: { conditions: serverConditions },
        ssr: { resolve: { conditions: serverConditions } },
        test: {
          name: 'modules',
          // What tests write there is in no repository, whatever lies above.
          env: { GIT_CEILING_DIRECTORIES: [tmpdir(), '/dev/shm'].join(delimiter) },
          ...patience,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/components/**'],
        },
      },
      {
        // Components are rendered with react-dom/server, which refuses to load under `react-server`.
        test: { name: 'components', ...patience, include: ['tests/components/**/*.test.{ts,tsx}'] },
      },
    ],
  },
})
