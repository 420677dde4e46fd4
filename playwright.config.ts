import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './scripts/browser.ts'

// Its own for each run, so that two runs on one machine do not meet; the runner's workers inherit it.
process.env.TEST_PORT ??= String(20_000 + (process.pid % 20_000))
const port = Number(process.env.TEST_PORT)
const executablePath = findBrowser()

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { args: browserArguments, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  webServer: {
    command: 'node scripts/serve.ts',
    env: { PORT: String(port), LOG: 'off' },
    url: `http://localhost:${port}/healthz`,
    reuseExistingServer: false,
  },
})
