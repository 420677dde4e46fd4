import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** Flags for a browser that tests only: no sandbox as root (Chromium refuses it), no calls home. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Path of a browser for the tests: the system's Chromium, or Playwright's own; undefined when there is none. */
export function findBrowser(): string | undefined {
  return [...systemBrowsers, chromium.executablePath()].find((file) => existsSync(file))
}

/**
 * Path of a browser for the tests, installed first if there is none: Playwright's own, else Debian's as root.
 * @throws Error when neither can be installed
 */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found !== undefined) return found
  console.log('Installing a browser for the tests …')
  const attempts: [string, string[]][] = [
    [process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']],
    ['apt-get', ['update', '-qq']],
    ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']],
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
