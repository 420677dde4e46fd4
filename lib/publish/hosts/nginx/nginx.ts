import type { HostSource } from '#lib/publish/hosts/file-rules.ts'
import type { ExtraFile } from '#lib/publish/release/release-input.ts'
import { nginxMaps } from './maps.ts'
import { nginxServer } from './server.ts'

/**
 * Returns the nginx configuration of a release: `nginx.conf`, which runs as it is (`nginx -p dist -c nginx.conf`),
 * and in `nginx/` the parts of it for the `http` and `server` blocks of a configuration that exists.
 */
export function nginxFiles(source: HostSource, hidden: readonly string[]): ExtraFile[] {
  const files = {
    'nginx.conf': main,
    'nginx/http.conf': `${httpHead}\n\n${nginxMaps(source)}`,
    'nginx/server.conf': `${serverHead}\n\n${nginxServer(source, hidden)}`,
    'nginx/gzip.conf': gzip,
    'nginx/brotli.conf': brotli,
  }
  return Object.entries(files).map(([file, body]) => ({ file, body }))
}

const note = '# Made by the build from next.config.ts and the published files. Do not edit: build again.'

const httpHead = `${note}
# Include in the "http" block of nginx 1.22 or newer.`

const serverHead = `${note}
# Include in a "server" block, beside "listen", "server_name", "root" (the folder public/) and certificates. Then include gzip.conf or brotli.conf.`

const gzip = `${note}
# Include beside server.conf: compressed forms by nginx alone, and no symbolic link is followed.

gzip_static on;
disable_symlinks on from=$document_root;
`

const brotli = `${note}
# Include beside server.conf in place of gzip.conf, where nginx has its Brotli module (Debian:
# libnginx-mod-http-brotli-static). That module mistakes the length of paths, which only shows with
# disable_symlinks: it would now and then not find its files.

gzip_static on;
brotli_static on;
`

const main = `${note}
# Runs as it is: nginx -p /path/to/dist -c nginx.conf
worker_processes auto;

events {
    worker_connections 10000;
}

http {
    sendfile on;
    tcp_nopush on;
    include nginx/http.conf;

    server {
        listen 8080;
        root public;
        include nginx/server.conf;
        include nginx/gzip.conf;
    }
}
`
