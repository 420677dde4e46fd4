import type { ArticleSummary, SummarisedArticle } from '#lib/content/article/summary.ts'
import { ContentError, ContentErrors } from '#lib/markdown/content-error.ts'
import { type Agreement, buildEdition } from './agreement.ts'
import { applyLock } from './apply-lock.ts'
import { findBroken } from './broken-ids.ts'
import { formatLock, type IdsLock, type LockFile, parseLock } from './ids-lock.ts'
import { checkMoves, collectMoves, type Move } from './moves.ts'
import { type DraftFile, findPublishedDrafts } from './published-drafts.ts'
import { buildRedirects, type PathRedirect } from './redirects.ts'
import { findUnrecorded } from './unrecorded.ts'
import { updateLock } from './update-lock.ts'

/** Everything that is published: the articles, and where old paths lead. */
export interface Library {
  /** With the days of their locks, in order of folder name. */
  articles: ArticleSummary[]
  redirects: PathRedirect[]
}

/** What the articles are for. */
export interface LibraryOptions {
  /** Their author looks at them, nobody else. */
  isWriting?: boolean
  /** Files that were left out because they are drafts. */
  drafts?: readonly DraftFile[]
}

/** A lock as it has to be written. */
export interface LockUpdate {
  path: string
  text: string
  /** How many ids are new. */
  added: number
  isChanged: boolean
}

/**
 * Holds all articles to their locks. While their author is at work they may hold what is not recorded, or every word
 * would have to be. `drafts` are the files that were left out.
 * @throws ContentErrors when a lock is wrong, an id has vanished, or something is not recorded yet
 */
export function buildLibrary(
  parsed: readonly SummarisedArticle[],
  lockFiles: readonly LockFile[],
  { isWriting = false, drafts = [] }: LibraryOptions = {},
): Library {
  const { moves, ...contract } = openContract(parsed, lockFiles, drafts)
  if (!isWriting) refuse(contract.agreements.flatMap(findUnrecorded))
  const agreements = contract.agreements.map((each) => ({ ...each, lock: updateLock(each) }))
  return {
    articles: agreements.flatMap(({ editions, lock }) =>
      editions.map((edition) => applyLock(edition, lock, moves)),
    ),
    redirects: buildRedirects(agreements, moves),
  }
}

/**
 * The locks with everything that the articles hold.
 * @throws ContentErrors when a lock is wrong or an id has vanished; then nothing may be written
 */
export function updateLocks(
  parsed: readonly SummarisedArticle[],
  lockFiles: readonly LockFile[],
  drafts: readonly DraftFile[] = [],
): LockUpdate[] {
  return openContract(parsed, lockFiles, drafts).agreements.map((agreement) => {
    const lock = updateLock(agreement)
    const text = formatLock(lock)
    const added = lock.ids.length - (agreement.lock?.ids.length ?? 0)
    return { path: agreement.path, text, added, isChanged: text !== agreement.source }
  })
}

/**
 * Everything that the locks say against the articles, those with faults of their own included: of those the ids count,
 * not the texts.
 */
export function findContractProblems(
  parsed: readonly SummarisedArticle[],
  lockFiles: readonly LockFile[],
  { isWriting = false, drafts = [] }: LibraryOptions = {},
): ContentError[] {
  try {
    const { agreements } = openContract(parsed, lockFiles, drafts)
    return isWriting ? [] : agreements.flatMap(findUnrecorded)
  } catch (error) {
    if (error instanceof ContentErrors) return [...error.errors]
    throw error
  }
}

/** Articles and locks side by side, and what went from one article to another; every promise is kept. */
function openContract(
  parsed: readonly SummarisedArticle[],
  lockFiles: readonly LockFile[],
  drafts: readonly DraftFile[],
) {
  const locks = parseLocks(lockFiles)
  const slugs = [
    ...new Set([...parsed.map(({ article }) => article), ...lockFiles].map(({ slug }) => slug)),
  ].sort()
  const agreements = slugs.map((slug): Agreement => {
    const editions = parsed.filter(({ article }) => article.slug === slug).map(buildEdition)
    const found = locks.get(slug)
    const path = found?.path ?? `${editions[0]?.path.replace(/[^/\\]*$/, '')}ids.lock`
    return { slug, path, editions, lock: found?.lock, source: found?.source }
  })
  // First and alone: what else is wrong with the lock of a draft follows from it.
  refuse(agreements.flatMap((agreement) => findPublishedDrafts(agreement, drafts)))
  const moves: Move[] = collectMoves(parsed)
  refuse([
    ...checkMoves(moves, agreements),
    ...agreements.flatMap((agreement) => findBroken(agreement, moves)),
  ])
  return { agreements, moves }
}

function parseLocks(lockFiles: readonly LockFile[]) {
  const locks = new Map<string, { path: string; lock: IdsLock; source: string }>()
  const errors: ContentError[] = []
  for (const file of lockFiles) {
    try {
      const source = new TextDecoder().decode(file.bytes).replaceAll('\r\n', '\n')
      locks.set(file.slug, { path: file.path, lock: parseLock(file), source })
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      errors.push(error)
    }
  }
  refuse(errors)
  return locks
}

function refuse(errors: readonly ContentError[]): void {
  if (errors.length > 0) throw new ContentErrors(errors)
}
