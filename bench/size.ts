/**
 * What a site costs to build as it grows: node bench/size.ts [articles …]   (1 10 100 1000 unless told; 5000 takes long)
 * For each size: generates so many articles like the first one, each other text, in a temporary copy of the project;
 * builds it with nothing but its cards kept from the run before, builds it again with warm caches after a change of style (every page anew), and once more after an
 * edit of one article. Prints wall and processor seconds, peak memory and bytes a page.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Manifest, manifestFile, manifestSchema } from '../lib/publish/manifest.ts'
import { generateArticle } from './generate-article.ts'
import { measureProcess } from './measure-process.ts'

const root = path.resolve(import.meta.dirname, '..')
const template = readFileSync(path.join(root, 'content/kameng-origins/zh-Hans.md'), 'utf8')
const sizes = (process.argv.length > 2 ? process.argv.slice(2) : ['1', '10', '100', '1000']).map(Number)
const keptCards = path.join(root, '.cache/bench-cards')
const limit = Number(process.env.BENCH_LIMIT ?? 1800)
if (sizes.some((size) => !Number.isInteger(size) || size < 1))
  throw new Error('Usage: node bench/size.ts [articles …]')

console.log('articles  build                    wall s    CPU s  peak MB   pages  kB a page  kB brotli')
for (const size of sizes) {
  const folder = mkdtempSync(path.join(tmpdir(), `size-${size}-`))
  try {
    await measureSize(folder, size)
  } finally {
    if (process.env.BENCH_KEEP === undefined) rmSync(folder, { recursive: true, force: true })
    else console.log(`kept ${folder}`)
  }
}

async function measureSize(folder: string, size: number): Promise<void> {
  const project = path.join(folder, 'project')
  const content = path.join(folder, 'content')
  copyProject(project)
  for (let number = 0; number < size; number++) writeArticle(content, number, number)
  recordIds(content)
  keepCards(keptCards, path.join(project, '.cache/cards'))
  await measureBuild(project, content, size, 'cold, cards as kept')
  keepCards(path.join(project, '.cache/cards'), keptCards)
  writeFileSync(path.join(project, 'app/globals.css'), '\nmark { color: red }\n', { flag: 'a' })
  await measureBuild(project, content, size, 'style changed')
  writeArticle(content, 0, size)
  recordIds(content)
  await measureBuild(project, content, size, 'one article edited')
}

/** Packages as hard links: the bundler follows no link out of the project, and a copy would take minutes. */
function copyProject(project: string): void {
  mkdirSync(project)
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ':!content', ':!tests'], {
    cwd: root,
    encoding: 'utf8',
  })
  const names = files.trim().split('\n')
  execFileSync('cp', ['-a', '--parents', ...names, project], { cwd: root })
  try {
    execFileSync('cp', ['-al', 'node_modules', project], { cwd: root, stdio: 'pipe' })
  } catch {
    execFileSync('cp', ['-a', 'node_modules', project], { cwd: root })
  }
}

/** Cards take longer than all the rest together and change seldom: those of the last run are taken over. */
function keepCards(from: string, to: string): void {
  if (!existsSync(from)) return
  mkdirSync(to, { recursive: true })
  execFileSync('cp', ['-alu', `${from}/.`, to])
}

function writeArticle(content: string, number: number, seed: number): void {
  const folder = path.join(content, `article-${number + 1}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'zh-Hans.md'), generateArticle(template, seed))
}

/** In this project, not the copy: what is parsed here does not warm what is measured there. */
function recordIds(content: string): void {
  execFileSync(process.execPath, ['scripts/ids.ts'], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: content },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function measureBuild(project: string, content: string, size: number, name: string): Promise<void> {
  const cost = await measureProcess([process.execPath, '--conditions=react-server', 'scripts/build.ts'], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: content, NODE_ENV: 'production' },
    limit,
  })
  if (process.env.BENCH_VERBOSE !== undefined) console.log(cost.output)
  const columns = [
    String(size).padStart(8),
    ` ${name.padEnd(20)}`,
    cost.seconds.toFixed(1).padStart(9),
    cost.cpuSeconds.toFixed(1).padStart(8),
    (cost.peakBytes / 1e6).toFixed(0).padStart(8),
  ]
  if (cost.status === 0) columns.push(...describePages(project))
  else columns.push(cost.seconds >= limit ? `  stopped after ${limit} s` : `  failed:\n${cost.output}`)
  console.log(columns.join(' '))
}

function describePages(project: string): string[] {
  const text = readFileSync(path.join(project, 'dist', manifestFile), 'utf8')
  const manifest: Manifest = manifestSchema.parse(JSON.parse(text))
  const pages = manifest.files.filter(({ headers }) => headers['content-type']?.startsWith('text/html'))
  const mean = (bytes: number[]) => bytes.reduce((sum, each) => sum + each, 0) / bytes.length / 1000
  return [
    String(pages.length).padStart(7),
    mean(pages.map(({ identity }) => identity.bytes))
      .toFixed(1)
      .padStart(10),
    mean(pages.map(({ br, identity }) => (br ?? identity).bytes))
      .toFixed(1)
      .padStart(10),
  ]
}
