/**
 * Builds the sites that the browser tests look at: this program, with articles of the tests' own. What owners write in
 * `content/` changes nothing of them. A second run builds only what has changed.
 *
 * `.cache/site` has the articles of `tests/site/content` and some that are written here because their length is the
 * point; `.cache/small-site` is described in `write-small-site.ts`.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { copyProgram, runIn } from './copy-program.ts'
import { generatedArticles } from './generated-articles.ts'
import { siteFolder, smallSiteFolder } from './site-folder.ts'
import { writeSmallSite } from './write-small-site.ts'

copyProgram(siteFolder)
writeContent()
for (const script of ['scripts/ids.ts', 'bench/stand-in-cards.ts', 'scripts/build.ts'])
  runIn(siteFolder, script)

copyProgram(smallSiteFolder)
writeSmallSite(smallSiteFolder)
runIn(smallSiteFolder, 'scripts/build.ts')

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
