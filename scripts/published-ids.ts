import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { messageOf, Refusal } from '#lib/base/errors.ts'
import type { PublishedIds } from '#lib/content/ids/forget-unpublished.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { isReleaseId, publishPaths, releaseDir } from '#lib/publish/release/paths.ts'
import { readManifest, readStored } from '#lib/publish/release/verify.ts'
import { articlePath } from '#lib/urls.ts'

/** What was looked at, and what was found there. */
export interface PublicationRecord extends PublishedIds {
  /** A sentence for each place: how many ids of the article it holds, or why that is not known. */
  places: string[]
}

interface Article {
  slug: string
  /** Path of its lock. */
  lock: string
}

interface Finding {
  ids: Set<string>
  locales: Set<Locale>
  place: string
}

/**
 * What is known to have been published of an article: what the kept releases hold, and every version of its lock on
 * the branch that is published. That is the named one, or else the remote's main branch, or else the local one.
 * @throws Refusal when a release cannot be read or there is no such branch
 */
export async function readPublishedIds(
  article: Article,
  { projectDir, branch }: { projectDir: string; branch: string | undefined },
): Promise<PublicationRecord> {
  const { releases } = publishPaths(projectDir)
  const kept = existsSync(releases) ? readdirSync(releases).filter(isReleaseId).sort() : []
  const found = await Promise.all(kept.map((id) => readRelease(releaseDir(projectDir, id), article.slug)))
  const all = [...found, readHistory(article.lock, branch)]
  return {
    ids: new Set(all.flatMap(({ ids }) => [...ids])),
    locales: new Set(all.flatMap((each) => [...each.locales])),
    places: [...(kept.length === 0 ? ['no release is kept here'] : []), ...all.map(({ place }) => place)],
  }
}

/** Ids of anchors on the article's pages, and those that its addresses have or had. */
async function readRelease(dir: string, slug: string): Promise<Finding> {
  const finding: Finding = { ids: new Set(), locales: new Set(), place: '' }
  try {
    const { files, redirects } = await readManifest(dir)
    for (const locale of locales) {
      const start = articlePath(locale, slug)
      const below = [...files.map(({ path }) => path), ...redirects.map(({ from }) => from)]
      for (const path of below) {
        const [first = '', key] = path.startsWith(start) ? path.slice(start.length).split('/') : []
        for (const id of [first, `${first}/${locale}`, `source-${key}`]) finding.ids.add(id)
      }
      const page = files.find(({ path }) => path === start)
      if (page === undefined) continue
      finding.locales.add(locale)
      const html = (await readStored(dir, page.identity)).toString()
      for (const [, quoted, bare] of html.matchAll(/\sid=(?:"([^"]*)"|([^\s">]+))/g))
        finding.ids.add(quoted ?? bare ?? '')
    }
  } catch (error) {
    throw new Refusal(
      `release ${basename(dir)} cannot be read, so nobody knows what it published: ${messageOf(error)}`,
    )
  }
  const held = finding.locales.size > 0 ? 'holds' : 'does not hold'
  return { ...finding, place: `release ${basename(dir)} ${held} the article` }
}

/** Ids and languages of every version of a lock on a branch, also where they came in with a merge. */
function readHistory(lock: string, named: string | undefined): Finding {
  const finding: Finding = { ids: new Set(), locales: new Set(), place: '' }
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', dirname(lock), ...args], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  const shallow = git('rev-parse', '--is-shallow-repository')
  if (shallow.status !== 0)
    return { ...finding, place: 'there is no git history here, so it could not be asked' }
  const candidates = named === undefined ? usualBranches : [named]
  const branch = candidates.find(
    (name) => git('rev-parse', '--verify', '-q', `${name}^{commit}`).status === 0,
  )
  if (branch === undefined)
    throw new Refusal(
      `git knows no branch ${candidates.join(', ')}. Name the one that is published: --branch <name>.`,
    )
  if (shallow.stdout.trim() === 'true')
    throw new Refusal('the git history is cut off. Fetch it whole: git fetch --unshallow.')
  const plain = ['--no-ext-diff', '--no-textconv', '--no-color', '--format=']
  const log = git('log', '-p', '-m', '-U0', ...plain, branch, '--', basename(lock))
  if (log.status !== 0) throw new Refusal(`git log failed: ${log.stderr}`)
  for (const [, id, locale] of log.stdout.matchAll(addedLine)) {
    if (id !== undefined) finding.ids.add(id)
    for (const each of locales) if (each === locale) finding.locales.add(each)
  }
  const held = finding.ids.size + finding.locales.size > 0 ? 'holds' : 'does not hold'
  return { ...finding, place: `the history of ${branch} ${held} its lock` }
}

/** What is published where nobody says otherwise, the first that is there. */
const usualBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/** A line that a version of a lock added: of an id, or of a text in a language. */
const addedLine =
  /^\+(?:(?:section|subheading|picture|claim|source) (\S+)|(?:lead|text \S+) ([A-Za-z-]+) \d{4}-.*)/gm
