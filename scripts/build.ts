import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { ContentErrors } from '#lib/content/library.ts'
import { loadArticles } from '#lib/content/load.ts'
import { localOrigin, securityContact, siteOrigin } from '#lib/site.ts'
import { digestSources } from './source-digest.ts'

const stamp = '.cache/build-stamp'

/** Builds the site into `dist/`, unless its sources are those of the last build. */
function build(): number {
  const problem = checkInputs()
  if (problem !== undefined) {
    console.error(problem)
    return 1
  }
  const digest = digestSources(`${siteOrigin()} ${securityContact(siteOrigin())}`)
  if (existsSync('dist/manifest.json') && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
    console.log('The site is up to date with its sources.')
    return 0
  }
  console.log('Building the site …')
  if (siteOrigin() === localOrigin) {
    console.log(
      `SITE_ORIGIN is not set: absolute links start with ${localOrigin}. Set it to publish elsewhere.`,
    )
  }
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'build'],
    { encoding: 'utf8', env },
  )
  if (status !== 0) {
    console.error(`${stdout}${stderr}\nThe build failed: see above. What is published stays as it was.`)
    return 1
  }
  mkdirSync('.cache', { recursive: true })
  writeFileSync(stamp, digest)
  console.log('Built: the published site is in dist/public.')
  return 0
}

/** What is wrong with the articles or the environment, before any work is done. */
function checkInputs(): string | undefined {
  try {
    securityContact(siteOrigin())
    loadArticles()
    return undefined
  } catch (error) {
    if (error instanceof ContentErrors || error instanceof Error) return error.message
    throw error
  }
}

process.exitCode = build()
