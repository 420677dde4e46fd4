/**
 * What photographs cost: node --conditions=react-server bench/photographs.ts [--count 52]
 * Writes an article with so many photographs of 12 megapixels into a temporary copy of the project and builds it: first
 * without them, then with all forms to be made, then again after an edit of its text. Prints seconds and the largest
 * memory of all processes together, also above that without photographs; the bytes that a photograph adds to the page;
 * then what a phone loads before its reader scrolls, what it loads to the end of the page, how far the layout shifts,
 * how much wider than a window of 320 px the page is, and what Lighthouse says of it.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright'
import { findBrowser } from '../scripts/browser.ts'
import { writeSampleArticle } from '../tests/site/sample-article.ts'
import { addFigures } from '../tests/support/add-figures.ts'
import { makePhotograph } from '../tests/support/photographs.ts'
import { copyProject } from './copy-project.ts'
import { measureBuild, runProgram } from './measure-process.ts'
import { startSite } from './server-process.ts'

const { values } = parseArgs({ options: { count: { type: 'string', default: '52' } } })
const count = Number(values.count)
if (!Number.isInteger(count) || count < 1)
  throw new Error('Usage: node --conditions=react-server bench/photographs.ts [--count 52]')

const folder = mkdtempSync(path.join(tmpdir(), 'photographs-'))
try {
  await measure(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(folder: string): Promise<void> {
  const project = path.join(folder, 'project')
  const article = path.join(folder, 'content/photographs')
  copyProject(project)
  mkdirSync(article, { recursive: true })
  const text = writeSampleArticle({ locale: 'zh-Hans', length: 10_000, sections: 13, seed: 1 })
  const file = path.join(article, 'zh-Hans.md')
  writeFileSync(file, text)
  record(project, folder)
  console.log('build                     wall s   CPU s   peak MB')
  const without = await build('without photographs', project, folder)
  const { compressed: plainBytes } = sizeOf(project)
  for (let number = 1; number <= count; number++)
    writeFileSync(path.join(article, `${number}.jpg`), await makePhotograph(4000, 3000, number))
  const shown = addFigures(text, count)
  writeFileSync(file, shown)
  record(project, folder)
  const cold = await build('with them, cold', project, folder)
  writeFileSync(file, shown.replace('。\n', '。这里多了一句话。\n'))
  record(project, folder)
  const warm = await build('after an edit, warm', project, folder)
  const above = [cold, warm].map((peak) => ((peak - without) / 1e6).toFixed(0))
  console.log(`memory above the build without photographs: ${above[0]} MB cold, ${above[1]} MB warm`)
  const { bytes, compressed } = sizeOf(project)
  const each = ((compressed - plainBytes) / count).toFixed(1)
  console.log(`the page itself: ${bytes} bytes, ${compressed} in Brotli, ${each} a photograph`)
  await look(project)
  // It ends with 1 where a score is not full, which is a figure as well.
  spawnSync(process.execPath, ['bench/lighthouse.ts', '/photographs/'], { cwd: project, stdio: 'inherit' })
}

function record(project: string, folder: string): void {
  for (const program of ['scripts/ids.ts', 'bench/stand-in-cards.ts'])
    runProgram(program, project, path.join(folder, 'content'))
}

/** Builds and prints the cost; returns the largest memory in bytes. */
async function build(name: string, project: string, folder: string): Promise<number> {
  const cost = await measureBuild(project, path.join(folder, 'content'), 3600)
  if (cost.status !== 0) throw new Error(`The build failed:\n${cost.output}`)
  const figures = [cost.seconds.toFixed(1), cost.cpuSeconds.toFixed(1), (cost.peakBytes / 1e6).toFixed(0)]
  console.log(name.padEnd(22) + figures.map((each) => each.padStart(10)).join(''))
  return cost.peakBytes
}

/** Bytes of the article's page. */
function sizeOf(project: string): { bytes: number; compressed: number } {
  const html = path.join(project, 'dist/public/photographs/index.html')
  return { bytes: readFileSync(html).length, compressed: readFileSync(`${html}.br`).length }
}

/** Looks at the page as a phone does. */
async function look(project: string): Promise<void> {
  const { origin, stop } = await startSite(project)
  const executablePath = findBrowser()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 })
    let bytes = 0
    const client = await page.context().newCDPSession(page)
    await client.send('Network.enable')
    client.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(`${origin}/photographs/`, { waitUntil: 'networkidle' })
    console.log(`before the reader scrolls: ${bytes} bytes`)
    await scrollThrough(page)
    const { shift, excess } = await layoutOf(page)
    console.log(
      `to the end of the page: ${bytes} bytes; layout shift ${shift}; ${excess} px wider than the window`,
    )
  } finally {
    await browser.close()
    await stop()
  }
}

async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let y = 0; y < height; y += 500) {
    await page.mouse.wheel(0, 500)
    await page.waitForTimeout(60)
  }
  await page.waitForLoadState('networkidle')
}

function layoutOf(page: Page): Promise<{ shift: number; excess: number }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let shift = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if ('value' in entry && typeof entry.value === 'number') shift += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        const { scrollWidth } = document.documentElement
        setTimeout(() => resolve({ shift, excess: scrollWidth - innerWidth }), 500)
      }),
  )
}
