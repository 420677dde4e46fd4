/**
 * What a site costs to build as it grows: node bench/size.ts [--articles 1,10,100,1000] [--minutes 90]
 * For each size: generates so many articles like the first one, each other text, in a temporary copy of the project,
 * and puts cards into its cache (see stand-in-cards.ts). Builds with nothing else kept, then again after an edit of one
 * article. Prints seconds of wall and processor time, the latter also by stage; the largest memory of all processes
 * together; pages and their mean size. Ends after so many minutes, whatever is left. 5000 articles need 20 GB of disk.
 */

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readManifest } from '#lib/publish/release/verify.ts'
import { copyProject } from './copy-project.ts'
import { generateArticle } from './generate-article.ts'
import { measureBuild, type ProcessCost, runProgram } from './measure-process.ts'

const root = path.resolve(import.meta.dirname, '..')
const example = path.join(root, 'tests/site/content/kameng-origins')
const template = readFileSync(path.join(example, 'zh-Hans.md'), 'utf8')
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1,10,100,1000' },
    minutes: { type: 'string', default: '90' },
  },
})
const sizes = values.articles.split(',').map(Number)
const end = performance.now() + Number(values.minutes) * 60_000
if (sizes.some((size) => !Number.isInteger(size) || size < 1) || !(Number(values.minutes) > 0))
  throw new Error('Usage: node bench/size.ts [--articles 1,10,100] [--minutes 90]')

console.log(`Node ${process.version}. CPU: seconds of all processes, of which parsing, Next and publishing.`)
console.log(
  'articles  build        wall s   CPU s   parse    Next  publish  peak MB   pages  B a page  brotli',
)
for (const size of sizes) {
  const folder = mkdtempSync(path.join(tmpdir(), `size-${size}-`))
  try {
    await measureSize(folder, size)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureSize(folder: string, size: number): Promise<void> {
  const project = path.join(folder, 'project')
  const content = path.join(folder, 'content')
  copyProject(project)
  for (let number = 0; number < size; number++) writeArticle(content, number, number)
  runProgram('scripts/ids.ts', project, content)
  runProgram('bench/stand-in-cards.ts', project, content)
  rmSync(path.join(project, '.cache/articles'), { recursive: true })
  const full = await printBuild(project, content, size, 'full')
  editArticle(content)
  runProgram('scripts/ids.ts', project, content)
  const edit = await printBuild(project, content, size, 'one edited')
  const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(0)} %`
  console.log(
    `${' '.repeat(10)}after the edit: ${share(edit.cpuSeconds, full.cpuSeconds)} of the CPU time, ${share(edit.seconds, full.seconds)} of the wall time`,
  )
}

function writeArticle(content: string, number: number, seed: number): void {
  const folder = path.join(content, `article-${number + 1}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'zh-Hans.md'), generateArticle(template, seed))
  copyFileSync(path.join(example, 'sources.yaml'), path.join(folder, 'sources.yaml'))
}

/** A sentence more in the last section, which is a change of the article's page and of all that repeat it. */
function editArticle(content: string): void {
  const file = path.join(content, 'article-1/zh-Hans.md')
  const text = readFileSync(file, 'utf8')
  const last = text.lastIndexOf('\n\n')
  writeFileSync(file, `${text.slice(0, last)}\n\n这里多了一句话。${text.slice(last)}`)
}

async function printBuild(
  project: string,
  content: string,
  size: number,
  name: string,
): Promise<ProcessCost> {
  const limit = Math.max(1, (end - performance.now()) / 1000)
  const cost = await measureBuild(project, content, limit)
  const columns = [
    String(size).padStart(8),
    ` ${name.padEnd(10)}`,
    cost.seconds.toFixed(1).padStart(8),
    ...[cost.cpuSeconds, ...stages(cost)].map((seconds) => seconds.toFixed(1).padStart(7)),
    (cost.peakBytes / 1e6).toFixed(0).padStart(9),
  ]
  if (cost.status === 0) columns.push(...(await describePages(project)))
  console.log(columns.join(' '))
  if (cost.status !== 0) {
    console.log(cost.seconds >= limit ? 'Stopped: the time is up.' : `It failed:\n${cost.output}`)
    process.exit(1)
  }
  return cost
}

/** Processor seconds of parsing, rendering and publishing: the build says when it begins with the next. */
function stages({ lines, cpuSeconds }: ProcessCost): number[] {
  const at = (start: string) => lines.find(({ text }) => text.startsWith(start))?.cpuSeconds ?? cpuSeconds
  const [rendering, publishing] = [at('Building'), at('Publishing')]
  return [rendering, publishing - rendering, cpuSeconds - publishing]
}

async function describePages(project: string): Promise<string[]> {
  const { files } = await readManifest(path.join(project, 'dist'))
  const pages = files.filter(({ headers }) => headers['content-type']?.startsWith('text/html'))
  const mean = (bytes: number[]) => bytes.reduce((sum, each) => sum + each, 0) / bytes.length
  return [
    String(pages.length).padStart(7),
    mean(pages.map(({ identity }) => identity.bytes))
      .toFixed(0)
      .padStart(9),
    mean(pages.map(({ br, identity }) => (br ?? identity).bytes))
      .toFixed(0)
      .padStart(7),
  ]
}
