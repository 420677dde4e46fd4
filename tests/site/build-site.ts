/**
 * Builds the sites that the browser tests look at: this program, with articles of the tests' own. What owners write in
 * `content/` changes nothing of them. A second run builds only what has changed.
 *
 * `.cache/site` has the articles of `tests/site/content` and some that are written here because their length is the
 * point; `.cache/small-site` is described in `write-small-site.ts`.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makePhotograph } from '../support/photographs.ts'
import { copyProgram, runIn } from './copy-program.ts'
import { generatedArticles } from './generated-articles.ts'
import { siteFolder, smallSiteFolder } from './site-folder.ts'
import { writeSmallSite } from './write-small-site.ts'

/** Names below the article's folder, and sizes in pixels. */
const photographs = [
  ['wave.jpg', 1600, 1000],
  ['figures/tall.jpg', 600, 900],
] as const

copyProgram(siteFolder)
await writeContent()
// As a site of a thousand articles is compressed: as small as can be are the pages that the contract of weight is for.
for (const script of ['scripts/ids.ts', 'bench/stand-in-cards.ts', 'scripts/build.ts'])
  runIn(siteFolder, script, { BEST_COMPRESSION_UP_TO: '0' })

copyProgram(smallSiteFolder)
writeSmallSite(smallSiteFolder)
runIn(smallSiteFolder, 'scripts/build.ts')

/** The locks of generated articles are kept between runs, as an owner keeps them; those of the others are committed. */
async function writeContent(): Promise<void> {
  const content = path.join(siteFolder, 'content')
  const written = path.join(import.meta.dirname, 'content')
  const names = new Set([...readdirSync(written), ...generatedArticles.map(({ slug }) => slug)])
  mkdirSync(content, { recursive: true })
  for (const name of readdirSync(content))
    if (!names.has(name)) rmSync(path.join(content, name), { recursive: true })
  cpSync(written, content, { recursive: true, preserveTimestamps: true })
  await writePhotographs(path.join(content, 'every-block'))
  for (const { slug, locale, text } of generatedArticles) {
    mkdirSync(path.join(content, slug), { recursive: true })
    const file = path.join(content, slug, `${locale}.md`)
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      writeFileSync(file, text)
      rmSync(path.join(content, slug, 'ids.lock'), { force: true })
    }
  }
}

/** The photographs that an article of the tests shows: made here, as a repository is no place for them. */
async function writePhotographs(folder: string): Promise<void> {
  mkdirSync(path.join(folder, 'figures'), { recursive: true })
  for (const [name, width, height] of photographs) {
    const file = path.join(folder, name)
    if (!existsSync(file)) writeFileSync(file, await makePhotograph(width, height))
  }
}
