import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NextAdapter } from 'next'
import { hostFiles } from '#lib/publish/hosts/host-files.ts'
import {
  fillPolicy,
  type InlineHashes,
  joinHashes,
  scriptHashes,
  styleHashes,
} from '#lib/publish/pages/content-security.ts'
import type { PageFile } from '#lib/publish/pages/page-file.ts'
import { cachePolicy, unkept } from '#lib/publish/release/cache-policy.ts'
import { recordingRefusals } from '#lib/publish/release/refusal.ts'
import { type ReleaseFile, switchRelease, writeRelease } from '#lib/publish/release/release.ts'
import { setting } from '#lib/settings.ts'
import { siteOrigin } from '#lib/site.ts'
import { notFoundPath, readBuildOutput } from './build-output.ts'
import { type BuildContext, exactRedirects, readHeaderRules } from './header-rules.ts'

/** Publishes a build: pages without the client runtime, in Next's own output and in `dist/`. */
const adapter: NextAdapter = {
  name: 'publish',
  onBuildComplete: async (context) => {
    // Nothing is rendered yet.
    if (setting('BUILD_MODE') === 'compile') return
    await recordingRefusals(() => publish(context))
  },
}

export default adapter

async function publish(context: BuildContext): Promise<void> {
  console.log('Publishing the pages …')
  const files = await readBuildOutput(context)
  await fillBuiltPolicies(context, joinHashes(files.map(({ hashes }) => hashes)))
  const headersOf = readHeaderRules(context.routing.beforeMiddleware)
  const source = {
    headers: commonHeaders(headersOf),
    redirects: exactRedirects(context.routing.beforeMiddleware),
    files: files.map(withHeaders(headersOf)),
  }
  const { extra, publicExtra, warnings } = hostFiles(source)
  const { id, since } = await writeRelease({
    projectDir: context.projectDir,
    origin: siteOrigin(),
    ...source,
    extra,
    publicExtra,
  })
  await switchRelease(context.projectDir, id, { isVerified: true, since })
  for (const warning of warnings) console.log(`Warning: ${warning}`)
}

const securityPolicy = 'content-security-policy'

/** Files with their headers; equal headers are one object. */
function withHeaders(headersOf: HeadersOf): (file: PageFile) => ReleaseFile {
  const known = new Map<Record<string, string>, Map<string, Record<string, string>>>()
  return ({ path, contentType, hashes, repeats, body }) => {
    const common = headersOf(path)
    const status = path === notFoundPath ? 404 : 200
    const key = JSON.stringify([status, contentType, hashes])
    const sets = known.get(common) ?? new Map<string, Record<string, string>>()
    const headers = sets.get(key) ?? completeHeaders(common, { status, contentType, hashes })
    known.set(common, sets.set(key, headers))
    return { path, status, headers, repeats, body }
  }
}

type HeadersOf = ReturnType<typeof readHeaderRules>

function completeHeaders(
  { [securityPolicy]: policy, ...common }: Record<string, string>,
  { status, contentType, hashes }: Pick<ReleaseFile, 'status'> & Pick<PageFile, 'contentType' | 'hashes'>,
): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': contentType, ...common }
  if (policy !== undefined) headers[securityPolicy] = fillPolicy(policy, hashes)
  if (status === 404) headers['cache-control'] = cachePolicy.unkept
  return headers
}

/** Headers of answers that no file stands for: no inline script may run there, and nothing is said of pages alone. */
function commonHeaders(headersOf: HeadersOf): Record<string, string> {
  const { 'content-language': _language, 'speculation-rules': _rules, ...headers } = headersOf('/')
  const policy = headers[securityPolicy]
  if (policy !== undefined) headers[securityPolicy] = fillPolicy(policy, { style: [], script: [] })
  return unkept(headers)
}

/** `next start` reads its headers from a manifest; there one policy has to serve every page. */
async function fillBuiltPolicies({ distDir }: BuildContext, { style, script }: InlineHashes): Promise<void> {
  const file = join(distDir, 'routes-manifest.json')
  const manifest = await readFile(file, 'utf8')
  await writeFile(
    file,
    manifest.replaceAll(styleHashes, style.join(' ')).replaceAll(scriptHashes, script.join(' ')),
  )
}
