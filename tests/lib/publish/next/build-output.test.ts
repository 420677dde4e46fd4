import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { escapeMarkup } from '#lib/base/escape.ts'
import { type BuildOutput, readBuildOutput } from '#lib/publish/next/build-output.ts'
import { stripRuntime } from '#lib/publish/pages/strip-runtime.ts'
import { bytesOf } from '#lib/publish/release/body.ts'
import { temporaryFolder } from '../temporary-folder.ts'

type Prerender = BuildOutput['outputs']['prerenders'][number]

const html =
  '<!DOCTYPE html><html><head><script src="/_next/a.js"></script></head><body><p>文</p></body></html>'
const stripped = stripRuntime(html)

/** A project folder with the given files, and how a build lists some of them. */
async function project(files: Record<string, string>) {
  const projectDir = await temporaryFolder()
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(projectDir, name)), { recursive: true })
    await writeFile(join(projectDir, name), text)
  }
  const prerender = (pathname: string, file: string, more: Partial<Prerender> = {}): Prerender =>
    ({
      pathname,
      routeType: 'page',
      response: 'complete',
      fallback: {
        filePath: join(projectDir, file),
        initialHeaders: { 'content-type': 'text/html; charset=utf-8' },
        postponedState: undefined,
      },
      ...more,
    }) as Prerender
  const staticFile = (pathname: string, file: string) => ({ pathname, filePath: join(projectDir, file) })
  return { projectDir, prerender, staticFile }
}

const summary = (files: Awaited<ReturnType<typeof readBuildOutput>>) =>
  files.map(({ hashes: _, assets: __, body, ...others }) => ({
    ...others,
    body: Buffer.from(bytesOf(body)).toString(),
  }))

describe('the output of a build', () => {
  test('is published as pages without runtime, in Next’s own output too', async () => {
    const { projectDir, prerender, staticFile } = await project({
      'a.html': html,
      'index.html': html,
      '404.html': html,
    })
    const files = await readBuildOutput({
      projectDir,
      outputs: {
        prerenders: [prerender('/', 'index.html'), prerender('/a', 'a.html')],
        staticFiles: [staticFile('/404', '404.html')],
      },
    })
    const page = { contentType: 'text/html; charset=utf-8', repeats: false, body: stripped }
    expect(summary(files)).toEqual([
      { path: '/', ...page },
      { path: '/404.html', ...page },
      { path: '/a/', ...page },
    ])
    for (const name of ['a.html', 'index.html', '404.html'])
      expect(await readFile(join(projectDir, name), 'utf8')).toBe(stripped)
  })

  test('holds what a page describes, but no frame, and takes over what is kept', async () => {
    const templates = [
      { path: '/a/b/', open: 'b', head: '<title>b</title>' },
      { path: '/a/index.md', contentType: 'text/markdown', body: '文' },
    ].map((each) => `<template data-derived="${escapeMarkup(JSON.stringify(each))}"></template>`)
    const described = `<!DOCTYPE html><html><head><title>a</title></head><body><h2 id="b">文</h2>${templates.join('')}</body></html>`
    const { projectDir, prerender } = await project({ 'a.html': described, 'frame.html': html })
    const outputs = {
      prerenders: [prerender('/a', 'a.html'), prerender('/frames/cite', 'frame.html')],
      staticFiles: [],
    }
    const files = await readBuildOutput(
      { projectDir, outputs },
      new Map([['/a/', { key: 'k', describesOthers: true, isKept: false }]]),
    )
    expect(summary(files).map(({ path, contentType, repeats }) => [path, contentType, repeats])).toEqual([
      ['/a/', 'text/html; charset=utf-8', false],
      ['/a/b/', 'text/html; charset=utf-8', true],
      ['/a/index.md', 'text/markdown', false],
    ])
    const nothing = { prerenders: [], staticFiles: [] }
    const plan = new Map([['/a/', { key: 'k', describesOthers: true, isKept: true }]])
    expect(await readBuildOutput({ projectDir, outputs: nothing }, plan)).toEqual(files)
    const lost = new Map([['/a/', { key: 'other', describesOthers: true, isKept: true }]])
    await expect(readBuildOutput({ projectDir, outputs: nothing }, lost)).rejects.toThrow(
      '/a/: its kept pages are gone',
    )
  })

  test('is refused when an article describes none of its sections, or was not rendered', async () => {
    const { projectDir, prerender } = await project({ 'a.html': html })
    const outputs = { prerenders: [prerender('/a', 'a.html')], staticFiles: [] }
    const plan = new Map([['/a/', { key: 'k', describesOthers: true, isKept: false }]])
    await expect(readBuildOutput({ projectDir, outputs }, plan)).rejects.toThrow(
      '/a/: the page of an article describes none',
    )
    const nothing = { prerenders: [], staticFiles: [] }
    await expect(readBuildOutput({ projectDir, outputs: nothing }, plan)).rejects.toThrow(
      '/a/: Next has not rendered',
    )
  })

  test('holds the files of public/, but none that is hidden', async () => {
    const { projectDir } = await project({
      'public/icon.svg': '<svg/>',
      'public/a/图 1.txt': '文',
      'public/.DS_Store': 'x',
    })
    const files = await readBuildOutput({ projectDir, outputs: { prerenders: [], staticFiles: [] } })
    expect(summary(files)).toEqual([
      {
        path: '/a/%E5%9B%BE%201.txt',

        contentType: 'text/plain; charset=utf-8',
        repeats: false,
        body: '文',
      },
      { path: '/icon.svg', contentType: 'image/svg+xml', repeats: false, body: '<svg/>' },
    ])
  })

  test('holds bodies of route handlers as they are, with their type', async () => {
    const { projectDir, prerender } = await project({ 'feed.body': '<script>x</script>' })
    const feed = prerender('/feed.xml', 'feed.body', {
      routeType: 'route',
      fallback: {
        filePath: join(projectDir, 'feed.body'),
        initialHeaders: { 'content-type': 'application/atom+xml' },
        postponedState: undefined,
      },
    })
    expect(
      summary(await readBuildOutput({ projectDir, outputs: { prerenders: [feed], staticFiles: [] } })),
    ).toEqual([
      {
        path: '/feed.xml',

        contentType: 'application/atom+xml',
        repeats: false,
        body: '<script>x</script>',
      },
    ])
  })

  test('holds built assets only when a page names them, and no page that a static server cannot need', async () => {
    const { projectDir, prerender, staticFile } = await project({
      'a.html':
        '<!DOCTYPE html><html><head></head><body><img src="/_next/static/used.png" alt=""></body></html>',
      'used.png': 'u',
      'unused.js': 'x',
      '500.html': html,
      'error.html': html,
    })
    const { routeType: _, ...segmentData } = prerender('/a.segment.rsc', 'a.html')
    const files = await readBuildOutput({
      projectDir,
      outputs: {
        prerenders: [
          prerender('/a', 'a.html'),
          prerender('/_global-error', 'error.html'),
          prerender('/_not-found', 'error.html'),
          segmentData,
        ],
        staticFiles: [
          staticFile('/_next/static/used.png', 'used.png'),
          staticFile('/_next/static/unused.js', 'unused.js'),
          staticFile('/500', '500.html'),
        ],
      },
    })
    expect(files.map(({ path }) => path)).toEqual(['/a/', '/_next/static/used.png'])
  })

  test.each([
    ['a page that is not complete', { response: 'postponed' }, '/a is not completely prerendered'],
    ['a page that streams', {}, '/a/: the page streams'],
  ])('with %s is refused', async (_, more, message) => {
    const { projectDir, prerender } = await project({
      'a.html': html.replace('文', '<template id="B:0"></template>'),
    })
    const outputs = { prerenders: [prerender('/a', 'a.html', more as Partial<Prerender>)], staticFiles: [] }
    await expect(readBuildOutput({ projectDir, outputs })).rejects.toThrow(message)
  })

  test('with middleware, or a file of unknown kind, is refused', async () => {
    const { projectDir } = await project({ 'public/a.xyz': '' })
    const outputs = { prerenders: [], staticFiles: [] }
    await expect(readBuildOutput({ projectDir, outputs })).rejects.toThrow('/a.xyz: unknown kind of file')
    await expect(readBuildOutput({ projectDir, outputs: { ...outputs, middleware: {} } })).rejects.toThrow(
      'middleware',
    )
  })
})
