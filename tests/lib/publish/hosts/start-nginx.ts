import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type RunningProgram, startProgram } from './start-program.ts'

/** Options of an nginx for a test. */
export type NginxOptions = {
  program: string
  /** The release to serve. */
  dist: string
  /** Module for files compressed with Brotli; without it nginx sends gzip only. */
  brotliModule?: string | undefined
}

/** Starts nginx with the configuration of a release, included as in a configuration that exists. */
export async function startNginx({ program, dist, brotliModule }: NginxOptions): Promise<RunningProgram> {
  const port = await freePort()
  return runNginx(
    program,
    port,
    (folder) => `
    ${brotliModule === undefined ? '' : `load_module ${brotliModule};`}
    ${nginxMain(folder)}
    events { }
    http {
      ${nginxFolders(folder)}
      include ${dist}/nginx/http.conf;
      server {
        listen 127.0.0.1:${port};
        root ${dist}/public;
        include ${dist}/nginx/server.conf;
        include ${dist}/nginx/${brotliModule === undefined ? 'gzip' : 'brotli'}.conf;
      }
    }
  `,
  )
}

/** Starts nginx with a configuration that `write` makes for a folder of its own, which goes when nginx ends. */
export async function runNginx(
  program: string,
  port: number,
  write: (folder: string) => string,
): Promise<RunningProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  await writeFile(join(folder, 'nginx.conf'), write(folder))
  const running = await startProgram(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], port)
  return {
    ...running,
    async end() {
      await running.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Directives for a server that a test starts and ends. Workers of root would not be allowed into its folder. */
export function nginxMain(folder: string): string {
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `daemon off; pid ${folder}/nginx.pid; error_log stderr error; worker_processes 1; ${user}`
}

/** Directives of the `http` block that keep all files in one folder. */
export function nginxFolders(folder: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `access_log off; ${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}`
}
