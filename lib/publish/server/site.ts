import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, Refusal } from '#lib/base/errors.ts'
import type { ErrorStatus } from '#lib/messages/messages.ts'
import { listedFiles, type Redirect } from '#lib/publish/release/manifest.ts'
import { manifestFile } from '#lib/publish/release/manifest-file.ts'
import { forgetVerified } from '#lib/publish/release/verified.ts'
import { damagedFiles, readManifest } from '#lib/publish/release/verify.ts'
import { type Answer, errorAnswer, textAnswer } from './answer.ts'
import type { Bodies } from './bodies.ts'
import { createResources, type Resource } from './resource.ts'

/** One release, ready to answer requests. */
export type Site = {
  release: string
  /** Real path of the release folder. */
  dir: string
  /** What changes when `dist` leads to something else: see `siteKey`. */
  key: string
  /** Headers of redirects and errors. */
  common: Record<string, string>
  resources: ReadonlyMap<string, Resource>
  redirects: ReadonlyMap<string, Redirect>
  notFound: Resource
  /** SHA-256 of every stored file. */
  digests: ReadonlySet<string>
  /** Answer of the health check: which release is served. */
  health: Answer
  error(status: ErrorStatus): Answer
}

/**
 * Returns the release that `distDir` leads to. Throws a Refusal when any file of it is missing or
 * damaged.
 */
export async function loadSite(distDir: string, bodies: Bodies): Promise<Site> {
  const key = await siteKey(distDir)
  const dir = await realpath(distDir)
  const manifest = await readManifest(dir).catch((error: unknown) => {
    forgetVerified(dir)
    throw error
  })
  const problems = await damagedFiles(dir, manifest, bodies.offer)
  if (problems.length > 0) {
    forgetVerified(dir)
    throw new Refusal(
      `${dir} is damaged: ${problems.join(' ')} Build again, or go back with scripts/rollback.ts.`,
    )
  }
  const resources = createResources(manifest)
  const notFound = [...resources.values()].find((resource) => resource.status === 404)
  if (!notFound) throw new Refusal(`${manifestFile}: no file has status 404.`)
  const errors = new Map<ErrorStatus, Answer>()
  return {
    release: manifest.release,
    dir,
    key,
    common: manifest.headers,
    resources,
    redirects: new Map(manifest.redirects.map((redirect) => [redirect.from, redirect])),
    notFound,
    digests: new Set(listedFiles(manifest).map((stored) => stored.sha256)),
    health: textAnswer(manifest.headers, 200, `ok ${manifest.release}\n`),
    error(status) {
      const answer = errors.get(status) ?? errorAnswer(manifest.headers, status, errorHeaders[status])
      errors.set(status, answer)
      return answer
    },
  }
}

/**
 * Returns a text that is another one as soon as `distDir` leads to another release. Throws a Refusal
 * when it leads nowhere.
 */
export async function siteKey(distDir: string): Promise<string> {
  try {
    const dir = await realpath(distDir)
    const { ino, mtimeMs, size } = await stat(join(dir, manifestFile))
    return [dir, ino, mtimeMs, size].join(' ')
  } catch (error) {
    throw new Refusal(`${distDir} holds no release (${messageOf(error)}). Build the site first.`)
  }
}

const errorHeaders: Partial<Record<ErrorStatus, Record<string, string>>> = {
  405: { allow: 'GET, HEAD' },
  406: { vary: 'accept-encoding' },
  503: { 'retry-after': '5' },
}
