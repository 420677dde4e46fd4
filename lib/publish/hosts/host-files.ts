import { caddyFiles } from '#lib/publish/hosts/caddy/caddy.ts'
import { nginxFiles } from '#lib/publish/hosts/nginx/nginx.ts'
import { staticHeaders } from '#lib/publish/hosts/static/headers.ts'
import { exceededLimits } from '#lib/publish/hosts/static/limits.ts'
import { staticRedirects } from '#lib/publish/hosts/static/redirects.ts'
import type { ExtraFile } from '#lib/publish/release/release-input.ts'
import type { HostSource } from './file-rules.ts'

/**
 * Returns the configuration of every kind of host for a release, the same whatever the order of its files: `extra`
 * lies beside `public/`, `publicExtra` in it; `warnings` tell what some hosts would leave out.
 */
export function hostFiles({ headers, redirects, files }: HostSource): {
  extra: ExtraFile[]
  publicExtra: ExtraFile[]
  warnings: string[]
} {
  const source: HostSource = {
    headers,
    redirects: redirects.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }
  const [ofHeaders, ofRedirects] = [staticHeaders(source), staticRedirects(source)]
  const publicExtra = [
    { file: '_headers', body: ofHeaders },
    { file: '_redirects', body: ofRedirects },
  ]
  const hidden = publicExtra.map(({ file }) => file)
  return {
    extra: [...nginxFiles(source, hidden), ...caddyFiles(source, hidden)],
    publicExtra,
    warnings: exceededLimits({ headers: ofHeaders, redirects: ofRedirects, files: files.length }),
  }
}
