import type { ExtraFile } from '../release-input.ts'
import { caddyFiles } from './caddy.ts'
import type { HostSource } from './file-rules.ts'
import { nginxFiles } from './nginx.ts'
import { staticHeaders } from './static-headers.ts'
import { staticRedirects } from './static-redirects.ts'

/**
 * Returns the configuration of every kind of host for a release, the same whatever the order of its files: `extra`
 * lies beside `public/`, `publicExtra` in it.
 */
export function hostFiles({ headers, redirects, files }: HostSource): {
  extra: ExtraFile[]
  publicExtra: ExtraFile[]
} {
  const source: HostSource = {
    headers,
    redirects: redirects.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }
  const publicExtra = [
    { file: '_headers', body: Buffer.from(staticHeaders(source)) },
    { file: '_redirects', body: Buffer.from(staticRedirects(source)) },
  ]
  const hidden = publicExtra.map(({ file }) => file)
  return { extra: [...nginxFiles(source, hidden), ...caddyFiles(source, hidden)], publicExtra }
}
