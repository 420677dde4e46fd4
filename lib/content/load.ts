import 'server-only'
import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isLocale, type Locale } from '#lib/locales.ts'
import { ContentError } from './content-error.ts'
import { ContentErrors, explainSlug, parseLibrary } from './library.ts'
import type { SourceFile } from './parse.ts'
import type { Article, ProseSection } from './types.ts'

/** Folder of the articles: one folder an article, one file a language. */
const contentFolder = process.env.CONTENT_DIR ?? 'content'

/**
 * Every article of the site, parsed and checked, in order of folder name; read anew only when a file has changed.
 * @throws ContentErrors naming file, line and mend of everything that is wrong
 */
export function loadArticles(folder: string = contentFolder): Article[] {
  const files = readSources(folder)
  const key = files
    .map(({ path: name, bytes }) => `${name}\0${Buffer.from(bytes).toString('latin1')}`)
    .join('\0')
  if (cached?.key !== key) cached = { key, articles: parseLibrary(files).map(({ article }) => article) }
  return cached.articles
}

/** The article of a folder name in a language, or undefined. */
export function loadArticle(locale: Locale, slug: string): Article | undefined {
  return loadArticles().find((article) => article.locale === locale && article.slug === slug)
}

/** An article and one of its sections, or undefined. */
export function loadSection(
  locale: Locale,
  slug: string,
  id: string,
): { article: Article; section: ProseSection } | undefined {
  const article = loadArticle(locale, slug)
  const section = article?.sections.find((each) => each.id === id)
  return article && section && { article, section }
}

let cached: { key: string; articles: Article[] } | undefined

function readSources(folder: string): SourceFile[] {
  if (!existsSync(folder)) {
    const message =
      'there is no such folder. CONTENT_DIR names the folder of the articles; without it, content.'
    throw new ContentErrors([new ContentError(folder, [{ line: 1, message }])])
  }
  const errors: ContentError[] = []
  const files = readFolder(folder).flatMap((entry) => {
    const problem = checkFolder(entry)
    if (problem !== undefined) {
      errors.push(new ContentError(path.join(folder, entry.name), [{ line: 1, message: problem }]))
      return []
    }
    return readArticle(folder, entry.name, errors)
  })
  if (files.length === 0 && errors.length === 0) {
    errors.push(
      new ContentError(folder, [
        { line: 1, message: 'there is no article. Write one in content/<name>/zh-Hans.md.' },
      ]),
    )
  }
  if (errors.length > 0) throw new ContentErrors(errors)
  return files
}

function readArticle(folder: string, slug: string, errors: ContentError[]): SourceFile[] {
  return readFolder(path.join(folder, slug)).flatMap((entry) => {
    const name = path.join(folder, slug, entry.name)
    const locale = entry.name.replace(/\.md$/, '')
    if (entry.isFile() && entry.name === 'ids.lock') return []
    if (entry.isFile() && entry.name.endsWith('.md') && isLocale(locale)) {
      return [{ path: name, slug, locale, bytes: readFileSync(name) }]
    }
    const message = entry.isSymbolicLink()
      ? 'this is a symbolic link, which could publish any file of the machine. Copy the file here.'
      : 'an article folder holds one file a language, such as zh-Hans.md or en.md, and ids.lock. Move this elsewhere.'
    errors.push(new ContentError(name, [{ line: 1, message }]))
    return []
  })
}

function checkFolder(entry: Dirent): string | undefined {
  if (entry.isSymbolicLink())
    return 'this is a symbolic link, which could publish any file of the machine. Copy the folder here.'
  if (!entry.isDirectory())
    return 'content/ holds one folder an article. Move this file into one, or elsewhere.'
  return explainSlug(entry.name)
}

/** Entries in a fixed order; hidden files such as .DS_Store are no content. */
function readFolder(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
