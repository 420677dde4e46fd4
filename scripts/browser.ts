import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { ensureChineseFont, ensurePackages } from './programs.ts'

/** Flags for a browser that tests only: no sandbox as root (Chromium refuses it), no calls home. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Chromium without windows: it takes two thirds of the time for the same tests. Debian's package has the same name. */
const headlessShell = 'chromium-headless-shell'

const systemBrowsers = [headlessShell, 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
)

/** Path of a browser for the tests: the system's Chromium, or Playwright's own; undefined when there is none. */
export function findBrowser(): string | undefined {
  return [...systemBrowsers, chromium.executablePath()].find((file) => existsSync(file))
}

/**
 * Path of a browser for the tests: Debian's without windows, installed first as root; else any that is there; else
 * Playwright's own or Debian's, installed.
 * @throws Error when neither can be installed
 */
export function ensureBrowser(): string {
  ensurePackages([[headlessShell, headlessShell]])
  ensureChineseFont()
  const found = findBrowser()
  if (found !== undefined) return found
  console.log('Installing a browser for the tests …')
  const attempts: [string, string[]][] = [
    [process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']],
    ['apt-get', ['update', '-qq']],
    ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
  ]
  for (const [command, args] of attempts) {
    spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 })
    const installed = findBrowser()
    if (installed !== undefined) return installed
  }
  throw new Error(
    'No browser for the tests: install Chromium (Debian: apt-get install chromium), then run npm test again.',
  )
}
