import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { removeStaleTemporaries, temporaryPath } from '#lib/base/files/atomic-file.ts'
import { sha256 } from '#lib/base/hash.ts'
import { localesOf } from '#lib/content/article/translations.ts'
import { hasHistory } from '#lib/content/editions/list-editions.ts'
import type { ContentIndex, IndexEntry } from '#lib/content/library/article-store.ts'
import { ageOptions } from '#lib/content/library/latest-day.ts'
import { noticedAge } from '#lib/content/lists/age.ts'
import { findNeighbours } from '#lib/content/lists/neighbours.ts'
import type { Locale } from '#lib/locales.ts'
import { formatPagePlan, type PagePlan } from '#lib/publish/pages/page-plan.ts'
import { findKept, prunePages } from '#lib/publish/pages/page-store.ts'
import { publishPaths } from '#lib/publish/release/paths.ts'
import { articlePath } from '#lib/urls.ts'

/**
 * Plans which articles a build renders: those whose pages are not kept from a build before. Their name there stands
 * for all that they are made of: the article, the languages it is published in, those with editions, its topics, the
 * articles that it leads on to, what is said of its age, and the program.
 */
export async function planPages({ entries, topics }: ContentIndex, programDigest: string): Promise<PagePlan> {
  const locales = localesBySlug(entries)
  const histories = Map.groupBy(
    entries.filter(({ article }) => hasHistory(article)),
    ({ article }) => article.slug,
  )
  const articles = entries.map(({ article }) => article)
  const options = ageOptions(articles)
  const byLocale = Map.groupBy(articles, ({ locale }) => locale)
  const keys = entries.map(({ key, article }): [path: string, key: string] => [
    articlePath(article.locale, article.slug),
    sha256(
      JSON.stringify([
        programDigest,
        key,
        article,
        locales.get(article.slug),
        topics.filter((topic) => article.frontmatter.topics.includes(topic.key)),
        // Which versions are compared in one language depends on what another says.
        histories.get(article.slug)?.map((each) => [each.article.locale, each.key, each.article.editions]),
        noticedAge(article, options),
        findNeighbours(byLocale.get(article.locale) ?? [], article),
      ]),
    ),
  ])
  const kept = await findKept(
    store,
    keys.map(([, key]) => key),
  )
  return new Map(keys.map(([page, key]) => [page, { key, isKept: kept.has(key) }]))
}

/** Writes a plan to a temporary file, runs `work` with it and a file for what is refused, deletes both. */
export async function withBuildFiles<Value>(
  plan: PagePlan,
  work: (files: { plan: string; refusal: string }) => Promise<Value>,
): Promise<Value> {
  const folder = path.resolve('.cache')
  mkdirSync(folder, { recursive: true })
  removeStaleTemporaries(folder)
  const files = { plan: temporaryPath(folder), refusal: temporaryPath(folder) }
  writeFileSync(files.plan, formatPagePlan(plan))
  try {
    return await work(files)
  } finally {
    for (const file of Object.values(files)) rmSync(file, { force: true })
  }
}

/** Removes the pages that a finished build did without; those too that it made, if they may be of another program. */
export function pruneUnplanned(plan: PagePlan, { areNewOnesSound }: { areNewOnesSound: boolean }): void {
  const kept = [...plan.values()].filter(({ isKept }) => isKept || areNewOnesSound)
  prunePages(store, new Set(kept.map(({ key }) => key)))
}

const store = publishPaths(process.cwd()).pages

function localesBySlug(entries: readonly IndexEntry[]): Map<string, readonly Locale[]> {
  const groups = Map.groupBy(entries, ({ article }) => article.slug)
  return new Map(
    [...groups].map(([slug, group]) => [
      slug,
      localesOf(
        group.map(({ article }) => article),
        slug,
      ),
    ]),
  )
}
