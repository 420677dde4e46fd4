import type { ExtraFile } from '../release-input.ts'
import type { HostSource } from './file-rules.ts'
import { nginxMaps } from './nginx-maps.ts'
import { nginxServer } from './nginx-server.ts'

/**
 * Returns the nginx configuration of a release: `nginx.conf`, which runs as it is (`nginx -p dist -c nginx.conf`),
 * and in `nginx/` the parts of it for the `http` and `server` blocks of a configuration that exists.
 */
export function nginxFiles(source: HostSource, hidden: readonly string[]): ExtraFile[] {
  const files = {
    'nginx.conf': main,
    'nginx/http.conf': `${httpHead}\n\n${nginxMaps(source)}`,
    'nginx/server.conf': `${serverHead}\n\n${nginxServer(source, hidden)}`,
    'nginx/brotli.conf': `${brotliHead}\n\nbrotli_static on;\n`,
  }
  return Object.entries(files).map(([file, text]) => ({ file, body: Buffer.from(text) }))
}

const note = '# Made by the build from next.config.ts and the published files. Do not edit: build again.'

const httpHead = `${note}
# Include in the "http" block of nginx 1.22 or newer.`

const serverHead = `${note}
# Include in a "server" block, beside "listen", "server_name", "root" (the folder public/) and certificates.`

const brotliHead = `${note}
# Include in the same "server" block where nginx has its Brotli module (Debian: libnginx-mod-http-brotli-static).`

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
    }
}
`
