import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDocument } from 'yaml'
import { placeholderTitle } from '#lib/content/article/front-matter/placeholder.ts'
import { explainSlug } from '#lib/content/ids/article-names.ts'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { defaultLocale, isLocale, type Locale, locales } from '#lib/locales.ts'

const usage = `Begins an article, or a translation of one, with every part that it can have.

  npm run new -- <name>                      content/<name>/${defaultLocale}.md, at the address /<name>/
  npm run new -- <name> --locale <language>  content/<name>/<language>.md, a copy to translate, with the same ids`

/** What cannot be done, with the way to mend it. */
class Refusal extends Error {}

/** Writes the file; returns its path. */
function begin(args: string[]): string {
  const { slug, locale } = readArguments(args)
  const problem = explainSlug(slug)
  if (problem !== undefined) throw new Refusal(problem)
  return locale === defaultLocale ? beginArticle(slug) : beginTranslation(slug, locale)
}

function readArguments(args: string[]): { slug: string; locale: Locale } {
  const { positionals, values } = read(args)
  const [slug] = positionals
  if (slug === undefined || positionals.length > 1) throw new Refusal(`Name one article.\n\n${usage}`)
  const { locale = defaultLocale } = values
  if (!isLocale(locale))
    throw new Refusal(
      `"${locale}" is no language of the site. They are ${locales.join(', ')}; see lib/locales.ts.`,
    )
  return { slug, locale }
}

function read(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { locale: { type: 'string' } } })
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}

/** The folder comes into being with its file in it, or not at all. */
function beginArticle(slug: string): string {
  const folder = join(contentFolder, slug)
  if (existsSync(folder))
    throw new Refusal(
      `${folder} is there already. Edit it, or choose another name; addresses are never used again.`,
    )
  const name = `${defaultLocale}.md`
  mkdirSync(contentFolder, { recursive: true })
  const temporary = mkdtempSync(join(contentFolder, '.new-'))
  try {
    const template = readFileSync(join(import.meta.dirname, 'new-article.md'), 'utf8')
    writeFileSync(
      join(temporary, name),
      template.replaceAll('{title}', placeholderTitle).replaceAll('{day}', today()),
    )
    renameSync(temporary, folder)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    throw error
  }
  return join(folder, name)
}

function beginTranslation(slug: string, locale: Locale): string {
  const folder = join(contentFolder, slug)
  const target = join(folder, `${locale}.md`)
  const source = join(folder, `${defaultLocale}.md`)
  if (!existsSync(source))
    throw new Refusal(
      `${source} is not there: an article is written in ${defaultLocale} first. Begin it with npm run new -- ${slug}`,
    )
  if (existsSync(target)) throw new Refusal(`${target} is there already. Edit it.`)
  const temporary = join(folder, `.${locale}.md.new`)
  try {
    writeFileSync(temporary, withoutTitle(readFileSync(source, 'utf8')))
    // Unlike a renamed file, a linked one never replaces another.
    linkSync(temporary, target)
  } finally {
    rmSync(temporary, { force: true })
  }
  return target
}

/** The text of an article with the title to be written again, all else as it is. */
function withoutTitle(text: string): string {
  const [, fields = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text.replaceAll('\r\n', '\n')) ?? []
  const document = parseDocument(fields, { schema: 'core' })
  document.set('title', placeholderTitle)
  return `---\n${document.toString({ lineWidth: 0 })}---\n${body}`
}

/** The day where the author is. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date())
}

try {
  const path = begin(process.argv.slice(2))
  console.log(`${path}: written. Write its title and text; see it with npm run dev.
When it is done: npm run ids, then npm run check:content. docs/writing.md explains the parts.`)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(`${error.message}\nNothing was written.`)
  process.exitCode = 1
}
