import path from 'node:path'
import { expect, test } from '@playwright/test'
import { listen } from '#lib/publish/server/connections/listen.ts'
import { createSiteServer, type SiteServer } from '#lib/publish/server/create-site-server.ts'
import { silentLog } from '#lib/publish/server/log.ts'
import { enginePrograms, findProgram } from '../../scripts/programs.ts'
import { type EngineBrowser, engines } from '../engines/browsers.ts'
import { siteFolder } from '../site/site-folder.ts'

let site: SiteServer
let origin: string
test.beforeAll(async () => {
  site = await createSiteServer({ distDir: path.join(siteFolder, 'dist'), log: silentLog })
  origin = new URL(await listen(site.server, { port: 0, host: '127.0.0.1' })).origin
})
test.afterAll(async () => {
  site.server.closeAllConnections()
  await site.stop()
})

for (const name of ['Firefox', 'WebKit'] as const) {
  test.describe(name, () => {
    const missing = enginePrograms[name].filter(([program]) => findProgram(program) === undefined)
    // Where the checks count, an engine that is missing is a failure.
    test.skip(
      missing.length > 0 && process.env.CI === undefined,
      `${missing.map(([, each]) => each)} is not installed`,
    )
    test.describe.configure({ mode: 'default' })

    let browser: EngineBrowser
    test.beforeAll(async () => {
      browser = await engines[name]()
    })
    test.beforeEach(async () => {
      await browser.begin()
      await browser.resize(1300, 900)
    })
    test.afterAll(() => browser?.close())

    const article = () => `${origin}/length-3300/`
    const becomes = (expression: string) => expect.poll(() => browser.evaluate(expression))

    test('a link of the contents list leads to its section, and the list follows', async () => {
      await browser.open(article())
      await browser.click('#contents a[href="#section-5"]')
      await becomes('location.hash').toBe('#section-5')
      await becomes(isInView('section-5')).toBe(true)
      await becomes(`document.querySelector('#contents [aria-current]')?.getAttribute('href')`).toBe(
        '#section-5',
      )
      await browser.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
      await becomes(`document.querySelector('#contents [aria-current]')?.getAttribute('href')`).not.toBe(
        '#section-5',
      )
    })

    test('a section page opens at its section', async () => {
      await browser.open(`${article()}section-4/`)
      await becomes(isInView('section-4')).toBe(true)
    })

    test('settings are kept from page to page, and after Back', async () => {
      const choose = async (size: string) => {
        await browser.click('[popovertarget=reading]')
        await becomes(`document.querySelectorAll('#reading label').length`).toBe(11)
        await browser.click(`#reading label:has([name=size][value="${size}"])`)
        await becomes('document.documentElement.dataset.size').toBe(size)
      }
      const chosen = async (size: string) => {
        // A page that comes back is shown before it takes clicks.
        const click = () => browser.click('[popovertarget=reading]').then(() => true)
        await expect.poll(() => click().catch(() => false), { timeout: 30_000 }).toBe(true)
        await becomes(`document.querySelector('[name=size]:checked')?.value`).toBe(size)
      }
      await browser.open(article())
      await choose('4')
      await browser.open(`${origin}/kameng-origins/`)
      await becomes('document.documentElement.dataset.size').toBe('4')
      await choose('1')
      await browser.back()
      await becomes('location.pathname').toBe('/length-3300/')
      await becomes('document.documentElement.dataset.size').toBe('1')
      // Also in a panel that was left open, as it is here when the page was kept whole.
      await becomes(`document.querySelector('[name=size]:checked')?.value`).toBe('1')
      await chosen('1')
    })

    test('a quotation is copied', async () => {
      await browser.open(article())
      await browser.evaluate(
        `getSelection().selectAllChildren(document.querySelector('#section-1').closest('section').querySelector('p'))`,
      )
      await becomes(`document.querySelector('#quote').matches(':popover-open')`).toBe(true)
      await browser.click('#quote')
      await becomes(`document.querySelector('#copied').textContent`).not.toBe('')
    })

    test('a search answers, and Back comes to its question', async () => {
      await browser.open(`${origin}/search/?q=${encodeURIComponent('总部')}`)
      await becomes(`document.querySelectorAll('#hits li').length`).toBe(5)
      await browser.click('#more')
      await becomes(`document.querySelectorAll('#hits li').length`).toBeGreaterThan(5)
      await becomes(`document.querySelector('#hits mark').textContent`).toBe('总部')
      await browser.click('#hits li:nth-child(2) a')
      await becomes('location.pathname').toMatch(/^\/kameng-origins\//)
      await browser.back()
      await becomes(`document.querySelector('#q')?.value`).toBe('总部')
      await becomes(`document.querySelectorAll('#hits li').length`).toBeGreaterThan(5)
    })

    test('the rules for print take away what paper cannot use', async () => {
      await browser.open(article())
      // As if the screen were paper: each rule for print holds for all media.
      await browser.evaluate(`(() => {
        const open = (rules) => { for (const rule of rules) {
          if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all'
          if (rule.cssRules) open(rule.cssRules)
        } }
        for (const sheet of document.styleSheets) open(sheet.cssRules)
      })()`)
      await becomes(`document.querySelector('#contents').checkVisibility()`).toBe(false)
      await becomes(`document.querySelector('#section-1').checkVisibility()`).toBe(true)
    })

    test('nothing is wider than a narrow screen', async () => {
      await browser.resize(320, 800)
      for (const page of [article(), `${origin}/kameng-origins/`, `${origin}/`]) {
        await browser.open(page)
        await becomes('document.documentElement.scrollWidth <= innerWidth').toBe(true)
      }
    })

    test('no page writes to the console', async () => {
      test.skip(browser.written() === undefined, 'the protocol of this engine does not hear the console')
      expect(browser.written()).toEqual([])
    })
  })
}

function isInView(id: string): string {
  return `(({ top }) => top >= -1 && top < innerHeight / 2)(document.getElementById('${id}').getBoundingClientRect())`
}
