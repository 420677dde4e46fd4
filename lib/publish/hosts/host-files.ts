import type { ExtraFile } from '../release-input.ts'
import { caddyFiles } from './caddy.ts'
import type { HostSource } from './file-rules.ts'
import { nginxFiles } from './nginx.ts'
import { staticHeaders } from './static-headers.ts'
import { staticRedirects } from './static-redirects.ts'

/** Returns the configuration of every kind of host for a release: `extra` lies beside `public/`, the rest in it. */
export function hostFiles(source: HostSource): { extra: ExtraFile[]; publicExtra: ExtraFile[] } {
  const publicExtra = [
    { file: '_headers', body: Buffer.from(staticHeaders(source)) },
    { file: '_redirects', body: Buffer.from(staticRedirects(source)) },
  ]
  const hidden = publicExtra.map(({ file }) => file)
  return { extra: [...nginxFiles(source, hidden), ...caddyFiles(source, hidden)], publicExtra }
}
