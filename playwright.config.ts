import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './scripts/browser.ts'
import { siteFolder } from './tests/site/site-folder.ts'

// Its own for each run, so that two runs on one machine do not meet, and below those that systems give to whoever asks
// for any; the runner's workers inherit it.
process.env.TEST_PORT ??= String(20_000 + (process.pid % 12_000))
const port = Number(process.env.TEST_PORT)
const executablePath = findBrowser()

// Pages are drawn without a graphics card, by the processor: straight, and not by a program that plays the part of one.
const drawing = ['--disable-gpu', '--disable-software-rasterizer']

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // More than there are processors: readers' journeys wait for scrolling, fading and clocks most of the time.
  workers: 4,
  // Until what hangs is ended: no bound on what a test may take, however busy the machine is.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      args: [...browserArguments, ...drawing],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: 'node scripts/serve.ts',
    cwd: siteFolder,
    env: { PORT: String(port), LOG: 'off' },
    url: `http://localhost:${port}/healthz`,
    reuseExistingServer: false,
    timeout: 300_000,
  },
})
