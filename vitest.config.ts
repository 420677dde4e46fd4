import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The modules under test are server modules: `server-only` throws unless this condition is set.
  resolve: { conditions: ['react-server', 'node'] },
  ssr: { resolve: { conditions: ['react-server', 'node'] } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
  },
})
