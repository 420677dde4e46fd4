import type { ReleaseInput } from '#lib/publish/release/release.ts'

/** Headers of every answer of the sample release. */
export const commonHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
}

/** Returns the input of a small release whose pages all carry `version`, so that a mixture of two shows. */
export function sampleInput(projectDir: string, version = 'v1'): ReleaseInput {
  return {
    projectDir,
    origin: 'https://example.org',
    headers: commonHeaders,
    files: [
      page('/', version),
      page('/a/', version),
      page('/a/b/', version),
      page('/%E5%8D%A1%E7%9B%9F/', version),
      { ...page('/404.html', version), status: 404 },
      file('/x.txt', 'text/plain; charset=utf-8', `${version} ${'plain text '.repeat(50)}`),
      file('/tiny.txt', 'text/plain; charset=utf-8', version),
      file('/dot.png', 'image/png', `not really a picture ${version}`),
    ],
    redirects: [
      { from: '/old/', to: '/a/#part', status: 308 },
      { from: '/moved.txt', to: '/x.txt', status: 301 },
      { from: '/soon/', to: '/a/b/', status: 307 },
    ],
    extra: [{ file: 'host.conf', body: Buffer.from(`# ${version}\n`) }],
    publicExtra: [{ file: '_headers', body: Buffer.from('/*\n') }],
  }
}

function page(path: string, version: string) {
  const text = `<p>${'版本'.repeat(3)} ${version} ${path}</p>`.repeat(40)
  return file(
    path,
    'text/html; charset=utf-8',
    `<!doctype html><title>${version}</title>${text}<p>${version}`,
  )
}

function file(path: string, type: string, content: string) {
  return {
    path,
    status: 200 as const,
    headers: {
      ...commonHeaders,
      'content-type': type,
      'cache-control': 'public, max-age=0, must-revalidate',
    },
    body: Buffer.from(content),
  }
}
