import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { removeStaleTemporaries, temporaryPath } from '#lib/base/files/atomic-file.ts'
import type { ContentIndex } from '#lib/content/library/article-store.ts'
import { formatPagePlan, type PagePlan } from '#lib/publish/pages/page-plan.ts'
import { distrustPages, findKept, prunePages } from '#lib/publish/pages/page-store.ts'
import { publishPaths } from '#lib/publish/release/paths.ts'
import { articleKeys, listKeys } from './page-keys.ts'

/**
 * Plans which articles and later pages of lists a build renders: those that are not kept from a build before, under a name
 * that stands for all that they are made of.
 */
export async function planPages(index: ContentIndex, programDigest: string): Promise<PagePlan> {
  const pages = [
    ...articleKeys(index, programDigest).map(([page, key]) => ({ page, key, describesOthers: true })),
    ...listKeys(index, programDigest).map(([page, key]) => ({ page, key, describesOthers: false })),
  ]
  const kept = await findKept(
    store,
    pages.map(({ key }) => key),
  )
  return new Map(pages.map(({ page, ...plan }) => [page, { ...plan, isKept: kept.has(plan.key) }]))
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

/** Has the next build read every page that is kept. */
export function distrustKeptPages(): void {
  distrustPages(store)
}

const store = publishPaths(process.cwd()).pages
