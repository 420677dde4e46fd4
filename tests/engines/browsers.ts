import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { type Engine, findProgram } from '../../scripts/programs.ts'
import { freePort, startProgram } from '../lib/publish/hosts/start-program.ts'
import { openSession } from './web-driver.ts'

/** What the journeys need of a browser, whichever protocol drives it. */
export interface EngineBrowser {
  /** Begins a journey, in a tab of its own where the browser can. */
  begin(): Promise<void>
  open(url: string): Promise<unknown>
  /** The value of an expression in the page. */
  evaluate(expression: string): Promise<unknown>
  back(): Promise<unknown>
  resize(width: number, height: number): Promise<unknown>
  click(selector: string): Promise<unknown>
  /** What pages have written to the console; undefined where the protocol has no ear for it. */
  written(): readonly string[] | undefined
  close(): Promise<void>
}

/** The engines beside Chromium, by how each is started. */
export const engines = { Firefox: startFirefox, WebKit: startWebKit } satisfies Record<
  Engine,
  () => Promise<EngineBrowser>
>

/** Firefox, driven by WebDriver BiDi. */
async function startFirefox(): Promise<EngineBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: pathOf('firefox-esr'),
    headless: true,
  })
  const written: string[] = []
  let page = await openTab()
  async function openTab() {
    const tab = await browser.newPage()
    // The runner of the tests ends what hangs.
    tab.setDefaultTimeout(0)
    tab.on('console', (message) => written.push(message.text()))
    tab.on('pageerror', (error) => written.push(String(error)))
    return tab
  }
  return {
    begin: async () => {
      const before = page
      page = await openTab()
      await before.close()
    },
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    evaluate: (expression) => page.evaluate(expression),
    // A page that was kept whole is not loaded again: there is no event to wait for.
    back: async () => void (await page.evaluate('history.back()')),
    resize: (width, height) => page.setViewport({ width, height }),
    click: (selector) => page.click(selector),
    written: () => written,
    close: () => browser.close(),
  }
}

/** WebKitGTK's MiniBrowser on a screen of its own, driven by WebDriver. */
async function startWebKit(): Promise<EngineBrowser> {
  const screen = await startScreen()
  const port = await freePort()
  const server = await startProgram(pathOf('WebKitWebDriver'), [`--port=${port}`, '--host=127.0.0.1'], port, {
    DISPLAY: screen.display,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  })
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')
  const session = await openSession(`http://127.0.0.1:${port}`, {
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  })
  return {
    begin: async () => undefined,
    open: session.open,
    evaluate: session.evaluate,
    back: session.back,
    // The browser's own buttons keep the window at 447 pixels at least.
    resize: session.resize,
    click: session.click,
    written: () => undefined,
    close: async () => {
      await session.close()
      await server.end()
      screen.end()
    },
  }
}

/** A screen that nobody sees; its number is the first that is free. */
async function startScreen(): Promise<{ display: string; end(): void }> {
  const child: ChildProcess = spawn(pathOf('Xvfb'), ['-displayfd', '3', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = await once(child.stdio[3] ?? child, 'data')
  return { display: `:${String(number).trim()}`, end: () => void child.kill() }
}

function pathOf(program: string): string {
  const file = findProgram(program)
  if (file === undefined) throw new Error(`There is no ${program}.`)
  return file
}
