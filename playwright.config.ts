import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './scripts/browser.ts'

/** Free when the tests were started, see scripts/test.ts. */
const port = Number(process.env.SITE_PORT ?? 3210)
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
