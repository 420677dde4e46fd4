/**
 * Builds the site that the browser tests look at into `.cache/site`: this program, with the articles of
 * `tests/site/content` and some that are written here because their length is the point. What owners write in
 * `content/` changes nothing of it. A second run builds only what has changed.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generatedArticles } from './generated-articles.ts'
import { siteFolder } from './site-folder.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** What the program is made of; it lies inside the project, so that packages are found. */
const program = [
  'app',
  'bench/stand-in-cards.ts',
  'components',
  'lib',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'public',
  'scripts',
  'tsconfig.json',
]

/** What cards are drawn with is read from the project's own folder. */
const fonts = ['@chinese-fonts/syst', '@fontsource-variable', '@resvg/resvg-wasm', 'harfbuzzjs']

copyProgram()
writeContent()
for (const script of ['scripts/ids.ts', 'bench/stand-in-cards.ts', 'scripts/build.ts']) run(script)

function copyProgram(): void {
  const lock = path.join(siteFolder, 'package-lock.json')
  const hasPackages =
    existsSync(lock) &&
    readFileSync(lock, 'utf8') === readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  if (!hasPackages) {
    rmSync(path.join(siteFolder, 'node_modules'), { recursive: true, force: true })
    for (const name of fonts) copy(path.join('node_modules', name))
  }
  for (const part of program) copy(part)
}

function copy(part: string): void {
  rmSync(path.join(siteFolder, part), { recursive: true, force: true })
  cpSync(path.join(root, part), path.join(siteFolder, part), { recursive: true, preserveTimestamps: true })
}

/** The locks of generated articles are kept between runs, as an owner keeps them; those of the others are committed. */
function writeContent(): void {
  const content = path.join(siteFolder, 'content')
  const written = path.join(import.meta.dirname, 'content')
  const names = new Set([...readdirSync(written), ...generatedArticles.map(({ slug }) => slug)])
  mkdirSync(content, { recursive: true })
  for (const name of readdirSync(content))
    if (!names.has(name)) rmSync(path.join(content, name), { recursive: true })
  cpSync(written, content, { recursive: true, preserveTimestamps: true })
  for (const { slug, locale, text } of generatedArticles) {
    mkdirSync(path.join(content, slug), { recursive: true })
    const file = path.join(content, slug, `${locale}.md`)
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      writeFileSync(file, text)
      rmSync(path.join(content, slug, 'ids.lock'), { force: true })
    }
  }
}

function run(script: string): void {
  const { CONTENT_DIR: _, ...env } = process.env
  execFileSync(process.execPath, ['--conditions=react-server', script], {
    cwd: siteFolder,
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  })
}
