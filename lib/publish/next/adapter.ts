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
import { type BuildContext, exactRedirects, headersFor } from './header-rules.ts'

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
  const source = {
    headers: commonHeaders(context),
    redirects: exactRedirects(context.routing.beforeMiddleware),
    files: files.map(withHeaders(context)),
  }
  const { id, since } = await writeRelease({
    projectDir: context.projectDir,
    origin: siteOrigin(),
    ...source,
    ...hostFiles(source),
  })
  await switchRelease(context.projectDir, id, { isVerified: true, since })
}

const securityPolicy = 'content-security-policy'

/** Files with their headers; equal headers are one object. */
function withHeaders({ routing }: BuildContext): (file: PageFile) => ReleaseFile {
  const known = new Map<string, Record<string, string>>()
  return ({ path, contentType, hashes, repeats, body }) => {
    const { [securityPolicy]: policy, ...others } = headersFor(routing.beforeMiddleware, path)
    const headers: Record<string, string> = { 'content-type': contentType, ...others }
    if (policy !== undefined) headers[securityPolicy] = fillPolicy(policy, hashes)
    const status = path === notFoundPath ? 404 : 200
    if (status === 404) headers['cache-control'] = cachePolicy.unkept
    const key = JSON.stringify(headers)
    known.set(key, known.get(key) ?? headers)
    return { path, status, headers: known.get(key) ?? headers, repeats, body }
  }
}

/** Headers of answers that no file stands for: no inline script may run there, and nothing is said of pages alone. */
function commonHeaders({ routing }: BuildContext): Record<string, string> {
  const {
    'content-language': _language,
    'speculation-rules': _rules,
    ...headers
  } = headersFor(routing.beforeMiddleware, '/')
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
