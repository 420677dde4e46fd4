import { expect } from 'vitest'
import type { SourceFile } from '#lib/content/article/parse.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import * as contract from '#lib/content/ids/contract.ts'
import type { LockFile } from '#lib/content/ids/ids-lock.ts'
import { defaultLocale } from '#lib/locales.ts'
import { articlePath, cardPath, citePath, figurePath, homePath, sectionPath, twinPath } from '#lib/urls.ts'
import { parseLibrary } from '../../support/parse-library.ts'

/** What is published of these files under these locks. */
export const buildLibrary = (files: readonly SourceFile[], locks: readonly LockFile[], isWriting = false) =>
  contract.buildLibrary(parseLibrary(files), locks, { isWriting })

/** The locks of these files as they would be written. */
export const updateLocks = (files: readonly SourceFile[], locks: readonly LockFile[]) =>
  contract.updateLocks(parseLibrary(files), locks)

/** The locks that `npm run ids` leaves behind after these files. */
export function record(files: readonly SourceFile[], locks: readonly LockFile[] = []): LockFile[] {
  return updateLocks(files, locks).map(({ path, text }) => ({
    path,
    slug: path.split('/')[1] ?? '',
    bytes: Buffer.from(text),
  }))
}

/** Every redirect, as `from to`. Each leads from a path that is not published to one that is, so at once to the end. */
export function redirectsOf(files: readonly SourceFile[], locks: readonly LockFile[]): string[] {
  const { articles, redirects } = buildLibrary(files, locks)
  const published = [...publishedPaths(articles), ...publishedFigures(files)]
  for (const { from, to } of redirects) {
    expect(published, `${from} leads there`).toContain(to.replace(/#.*/, ''))
    expect(published, 'published, so not to be redirected').not.toContain(from)
  }
  expect(new Set(redirects.map(({ from }) => from)).size, 'paths that lead somewhere').toBe(redirects.length)
  return redirects.map(({ from, to }) => `${from} ${to}`)
}

/** The redirects of pages alone. */
export function pageRedirectsOf(files: readonly SourceFile[], locks: readonly LockFile[]): string[] {
  return redirectsOf(files, locks).filter((redirect) => !/^\S+(?:\.\w+|\/cite\/) /.test(redirect))
}

function publishedFigures(files: readonly SourceFile[]): string[] {
  return parseLibrary(files).flatMap(({ article: { locale, slug }, identities }) =>
    identities.flatMap(({ kind, id }) => (kind === 'picture' ? [figurePath(locale, slug, id)] : [])),
  )
}

function publishedPaths(articles: readonly ArticleSummary[]): string[] {
  const locales = new Set([defaultLocale, ...articles.map(({ locale }) => locale)])
  return [
    '/llms.txt',
    ...[...locales].flatMap((locale) => [homePath(locale), cardPath(locale)]),
    ...articles.flatMap(({ locale, slug, sections }) => {
      const pages = [articlePath(locale, slug), ...sections.map(({ id }) => sectionPath(locale, slug, id))]
      const cards = [cardPath(locale, slug), ...sections.map(({ id }) => cardPath(locale, slug, id))]
      return [
        ...pages,
        ...pages.map(twinPath),
        ...sections.map(({ id }) => citePath(locale, slug, id)),
        ...cards,
      ]
    }),
  ]
}
