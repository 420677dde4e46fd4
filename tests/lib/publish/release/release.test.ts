import {
  appendFile,
  chmod,
  mkdir,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bytesOf } from '#lib/publish/release/body.ts'
import {
  type ReleaseInput,
  switchRelease,
  verifyRelease,
  writeRelease,
} from '#lib/publish/release/release.ts'
import { readManifest } from '#lib/publish/release/verify.ts'
import { sampleInput } from '../sample-release.ts'
import { snapshot, temporaryFolder } from '../temporary-folder.ts'

describe('writeRelease', () => {
  test('stores every file where static hosts look for it, with the smaller forms beside it', async () => {
    const { dir } = await writeRelease(sampleInput(await temporaryFolder()))
    const forms = (file: string) => ['', '.br', '.gz'].map((suffix) => `/public/${file}${suffix}`)
    expect(Object.keys(await snapshot(dir)).sort()).toEqual(
      [
        '/manifest.json',
        '/host.conf',
        '/public/_headers',
        '/public/dot.png',
        '/public/tiny.txt',
        ...['404.html', 'a/b/index.html', 'a/index.html', 'index.html', 'x.txt', '卡盟/index.html'].flatMap(
          forms,
        ),
      ].sort(),
    )
    expect(await verifyRelease(dir)).toEqual([])
  })

  test('gives the same id and the same bytes for the same input, in whatever order and folder', async () => {
    const first = await writeRelease(sampleInput(await temporaryFolder()))
    const input = sampleInput(await temporaryFolder())
    const second = await writeRelease({
      ...input,
      files: input.files.toReversed().map((file) => ({ ...file, headers: reversed(file.headers) })),
      redirects: input.redirects.toReversed(),
      headers: reversed(input.headers),
    })
    expect(second.id).toBe(first.id)
    expect(await snapshot(second.dir)).toEqual(await snapshot(first.dir))
  })

  test('gives the same for bodies that lie in files, many at a time', async () => {
    const projectDir = await temporaryFolder()
    const many = Array.from({ length: 30 }, (_, index) => ({
      path: `/many/${index}.txt`,
      status: 200 as const,
      headers: { 'content-type': 'text/plain' },
      body: Buffer.from(`${index} `.repeat(200)),
    }))
    const input = sampleInput(await temporaryFolder())
    const files = [...input.files, ...many]
    const expected = await writeRelease({ ...input, files })
    const onDisk = files.map(async (file, index) => {
      const name = join(projectDir, `body-${index}`)
      await writeFile(name, bytesOf(file.body))
      return { ...file, body: { file: name } }
    })
    const { id, dir } = await writeRelease({ ...input, projectDir, files: await Promise.all(onDisk) })
    expect(id).toBe(expected.id)
    expect(await snapshot(dir)).toEqual(await snapshot(expected.dir))
  })

  const changes: [string, (input: ReleaseInput) => Partial<ReleaseInput>][] = [
    [
      'body',
      ({ files }) => ({ files: files.map((file) => ({ ...file, body: Buffer.from(`${file.body}!`) })) }),
    ],
    [
      'header',
      ({ files }) => ({ files: files.map((file) => ({ ...file, headers: { ...file.headers, x: 'y' } })) }),
    ],
    ['common header', ({ headers }) => ({ headers: { ...headers, x: 'y' } })],
    ['redirect', () => ({ redirects: [] })],
    ['origin', () => ({ origin: 'https://example.net' })],
    ['extra file', () => ({ extra: [] })],
    ['public extra file', () => ({ publicExtra: [] })],
  ]
  test.each(changes)('gives another id for another %s', async (_, change) => {
    const input = sampleInput(await temporaryFolder())
    const { id } = await writeRelease(input)
    expect((await writeRelease({ ...input, ...change(input) })).id).not.toBe(id)
  })

  test('leaves no temporary folder and does not touch dist', async () => {
    const projectDir = await temporaryFolder()
    const { id } = await writeRelease(sampleInput(projectDir))
    expect(await readdir(join(projectDir, 'releases'))).toEqual([id])
    await expect(readlink(join(projectDir, 'dist'))).rejects.toThrow('ENOENT')
  })

  test('mends a damaged release of the same id in place', async () => {
    const projectDir = await temporaryFolder()
    const { id, dir } = await writeRelease(sampleInput(projectDir))
    const before = await snapshot(dir)
    await switchRelease(projectDir, id)
    await writeFile(join(dir, 'public/a/index.html.br'), 'damaged')
    await writeFile(join(dir, 'public/stray.txt'), 'stray')
    await rm(join(dir, 'public/x.txt'))
    await mkdir(join(dir, 'public/x.txt'))
    await writeRelease(sampleInput(projectDir))
    expect(await snapshot(dir)).toEqual(before)
    expect(await verifyRelease(dir)).toEqual([])
  })

  describe('beside a release that is served', () => {
    const served = async () => {
      const projectDir = await temporaryFolder()
      const { id, dir } = await writeRelease(sampleInput(projectDir))
      await switchRelease(projectDir, id)
      return { projectDir, dir }
    }
    const edited = (projectDir: string) => {
      const input = sampleInput(projectDir)
      const edit = (file: ReleaseInput['files'][number]) =>
        file.path === '/a/' ? { ...file, body: `${file.body} edited` } : file
      return { ...input, files: input.files.map(edit) }
    }
    const isShared = async (file: string, one: string, other: string) =>
      (await stat(join(one, file))).ino === (await stat(join(other, file))).ino

    test('has its files where they are the same, and what was written by itself elsewhere', async () => {
      const { projectDir, dir } = await served()
      const before = await snapshot(dir)
      const next = await writeRelease(edited(projectDir))
      for (const file of ['index.html', 'index.html.br', 'index.html.gz', 'dot.png', 'tiny.txt'])
        expect(await isShared(`public/${file}`, dir, next.dir), file).toBe(true)
      for (const file of ['a/index.html', 'a/index.html.br', '_headers'])
        expect(await isShared(`public/${file}`, dir, next.dir), file).toBe(false)
      expect(await snapshot(dir)).toEqual(before)
      expect(await verifyRelease(next.dir)).toEqual([])
      const alone = await writeRelease(edited(await temporaryFolder()))
      expect(next.id).toBe(alone.id)
      expect(await snapshot(next.dir)).toEqual(await snapshot(alone.dir))
    })

    test.each([
      ['changes', 'max-age=0', false],
      ['never changes, as it holds a digest', 'public, max-age=31536000, immutable', true],
    ])('at another address whose content %s', async (_, cacheControl, shares) => {
      const inputOf = (projectDir: string, path: string): ReleaseInput => {
        const input = sampleInput(projectDir)
        const headers = { 'content-type': 'text/plain', 'cache-control': cacheControl }
        const body = 'the same everywhere '.repeat(20)
        return { ...input, files: [...input.files, { path, status: 200, headers, body }] }
      }
      const projectDir = await temporaryFolder()
      const first = await writeRelease(inputOf(projectDir, '/assets/one/x.txt'))
      await switchRelease(projectDir, first.id)
      const times = async () => (await stat(join(first.dir, 'public/assets/one/x.txt'))).mtimeMs
      const before = await times()
      const next = await writeRelease(inputOf(projectDir, '/assets/two/x.txt'))
      for (const suffix of ['', '.br', '.gz']) {
        const [old, own] = ['one', 'two'].map((name) => `public/assets/${name}/x.txt${suffix}`)
        const isSame =
          (await stat(join(first.dir, old ?? ''))).ino === (await stat(join(next.dir, own ?? ''))).ino
        expect(isSame, suffix).toBe(shares)
      }
      await switchRelease(projectDir, next.id, { since: next.since })
      expect(await times()).toBe(before)
      const alone = await writeRelease(inputOf(await temporaryFolder(), '/assets/two/x.txt'))
      expect(await snapshot(next.dir)).toEqual(await snapshot(alone.dir))
    })

    test('takes no compressed forms over of what is no text any more', async () => {
      const { projectDir, dir } = await served()
      const asBytes = (file: ReleaseInput['files'][number]) =>
        file.path === '/x.txt'
          ? { ...file, headers: { ...file.headers, 'content-type': 'application/octet-stream' } }
          : file
      const changed = (folder: string) => {
        const input = sampleInput(folder)
        return { ...input, files: input.files.map(asBytes) }
      }
      const manifest = join(dir, 'manifest.json')
      await writeFile(manifest, (await readFile(manifest, 'utf8')).replaceAll(/,"compression":"[^"]*"/g, ''))
      const next = await writeRelease(changed(projectDir))
      const alone = await writeRelease(changed(await temporaryFolder()))
      expect(await snapshot(next.dir)).toEqual(await snapshot(alone.dir))
    })

    test('takes no file over that others may not read as they may a new one', async () => {
      const { projectDir, dir } = await served()
      const file = 'public/dot.png'
      const { mode } = await stat(join(dir, file))
      await chmod(join(dir, file), 0o600)
      const next = await writeRelease(edited(projectDir))
      expect((await stat(join(next.dir, file))).mode).toBe(mode)
      expect(await isShared('public/tiny.txt', dir, next.dir)).toBe(true)
    })

    test('takes nothing over that was changed without a trace in its length and time', async () => {
      const { projectDir, dir } = await served()
      const file = join(dir, 'public/index.html')
      const { atime, mtime, size } = await stat(file)
      await writeFile(file, 'x'.repeat(size))
      await utimes(file, atime, mtime)
      const next = await writeRelease(edited(projectDir))
      expect(await verifyRelease(next.dir)).toEqual([])
      expect(await isShared('public/index.html', dir, next.dir)).toBe(false)
    })

    test.each<[string, (projectDir: string, file: string) => Promise<void>]>([
      ['its names or rights have changed', (_, file) => chmod(file, 0o600).then(() => chmod(file, 0o644))],
      ['it is not on record when it was whole', (folder) => rm(join(folder, 'releases/verified'))],
      ['another release is on record', (folder) => writeFile(join(folder, 'releases/verified'), 'another')],
      ['its manifest is another one', (_, file) => appendFile(join(file, '../../manifest.json'), ' ')],
    ])('reads a file, and takes it over, where %s', async (_, change) => {
      const { projectDir, dir } = await served()
      await change(projectDir, join(dir, 'public/index.html'))
      const next = await writeRelease(edited(projectDir))
      expect(await isShared('public/index.html', dir, next.dir)).toBe(true)
    })

    test('is mended by a build that gives it again, though what damaged it and its followers left no trace', async () => {
      const { projectDir, dir } = await served()
      const file = join(dir, 'public/index.html')
      const { atime, mtime, size } = await stat(file)
      await writeFile(file, 'x'.repeat(size))
      await utimes(file, atime, mtime)
      // As if it had happened before.
      await utimes(join(projectDir, 'releases/verified'), Date.now() / 1000 + 3600, Date.now() / 1000 + 3600)
      const next = await writeRelease(edited(projectDir))
      expect(await isShared('public/index.html', dir, next.dir)).toBe(true)
      await switchRelease(projectDir, next.id, { isVerified: true, since: next.since })
      const again = await writeRelease(sampleInput(projectDir))
      expect(again.dir).toBe(dir)
      expect(await verifyRelease(dir)).toEqual([])
      await switchRelease(projectDir, again.id, { isVerified: true, since: again.since })
      expect(await verifyRelease((await writeRelease(edited(projectDir))).dir)).toEqual([])
    })

    test('reads what was written to after the switch, however the clock was set since', async () => {
      const { projectDir, dir } = await served()
      const file = join(dir, 'public/index.html')
      await writeFile(file, 'x'.repeat((await stat(file)).size))
      await utimes(join(projectDir, 'releases/verified'), Date.now() / 1000 + 3600, Date.now() / 1000 + 3600)
      const next = await writeRelease(edited(projectDir))
      expect(await verifyRelease(next.dir)).toEqual([])
    })

    test.each(['public/index.html', 'public/index.html.gz'])('takes no damaged %s over', async (file) => {
      const { projectDir, dir } = await served()
      await writeFile(join(dir, file), 'damaged')
      const next = await writeRelease(edited(projectDir))
      expect(await verifyRelease(next.dir)).toEqual([])
      expect(await isShared('public/index.html', dir, next.dir)).toBe(false)
      expect(await readFile(join(dir, file), 'utf8')).toBe('damaged')
    })

    test('takes nothing over that was compressed in another way', async () => {
      const { projectDir, dir } = await served()
      const manifest = join(dir, 'manifest.json')
      await writeFile(manifest, (await readFile(manifest, 'utf8')).replaceAll('"br ', '"br 1'))
      const next = await writeRelease(edited(projectDir))
      expect(await isShared('public/index.html', dir, next.dir)).toBe(false)
      expect(await isShared('public/dot.png', dir, next.dir)).toBe(true)
    })

    test('is written whole where that one cannot be read', async () => {
      const { projectDir, dir } = await served()
      await writeFile(join(dir, 'manifest.json'), '{}')
      expect(await verifyRelease((await writeRelease(edited(projectDir))).dir)).toEqual([])
    })
  })

  test('records what servers need in the manifest', async () => {
    const { dir, id } = await writeRelease(sampleInput(await temporaryFolder()))
    const manifest = await readManifest(dir)
    expect(manifest.release).toBe(id)
    expect(manifest.files.map((file) => file.path)).toEqual([
      '/',
      '/%E5%8D%A1%E7%9B%9F/',
      '/404.html',
      '/a/',
      '/a/b/',
      '/dot.png',
      '/tiny.txt',
      '/x.txt',
    ])
    const text = manifest.files.find((file) => file.path === '/x.txt')
    const sizes = [text?.br?.bytes, text?.gzip?.bytes]
    for (const size of sizes) expect(size).toBeLessThan(text?.identity.bytes ?? 0)
    expect(manifest.extras.map((extra) => extra.file)).toEqual(['host.conf', 'public/_headers'])
    expect(await readFile(join(dir, 'public/卡盟/index.html'), 'utf8')).toContain('v1')
  })
})

describe('input that cannot be published', () => {
  const file = (path: string, headers: Record<string, string> = { 'content-type': 'text/plain' }) => ({
    path,
    status: 200 as const,
    headers,
    body: Buffer.from('x'),
  })
  const faults: [string, (input: ReleaseInput) => Partial<ReleaseInput>, string][] = [
    ['an origin with a path', () => ({ origin: 'https://example.org/' }), 'without a path'],
    ['no origin', () => ({ origin: 'example' }), 'is not an origin'],
    ['a path that would be redirected', add(file('/b/index.html')), 'Write it as /b/'],
    ['a raw Chinese path', add(file('/卡/')), 'not canonical'],
    ['an encoded slash', add(file('/b%2Fc')), 'not canonical'],
    ['a climbing path', add(file('/../x')), 'not canonical'],
    ['one path twice', add(file('/x.txt')), 'Two files would be stored as public/x.txt'],
    ['paths that differ in case', add(file('/X.txt')), 'Two files would be stored as public/x.txt'],
    ['a file in the place of a compressed form', add(file('/x.txt.br')), 'public/x.txt.br'],
    ['a file that is a folder too', add(file('/a')), 'below a file of the same name'],
    ['no content type', add(file('/y', {})), '/y has no content-type'],
    ['a header in capitals', add(file('/y', { 'Content-Type': 'text/plain' })), 'lower case'],
    [
      'a header the server decides',
      add(file('/y', { 'content-type': 'a/b', etag: '"x"' })),
      'leave out "etag"',
    ],
    ['a header with a line break', add(file('/y', { 'content-type': 'a\r\nb' })), '/y: Invalid character'],
    ['no 404 page', ({ files }) => ({ files: files.filter(({ status }) => status === 200) }), 'found none'],
    ['two 404 pages', add({ ...file('/405.html'), status: 404 }), 'found /404.html, /405.html'],
    ['a redirect to nowhere', redirect('/b/', '/c/'), '/b/ leads to /c/, which is not published'],
    ['a redirect over a page', redirect('/a/', '/'), 'a page has this path already'],
    ['a redirect given twice', redirect('/old/', '/'), 'given twice'],
    ['a redirect from another spelling', redirect('//b/', '/'), 'not canonical'],
    ['a raw redirect target', redirect('/b/', '/#卡'), 'percent-encode'],
    ['an extra file outside', () => ({ extra: [{ file: '../x', body: Buffer.alloc(1) }] }), 'no place'],
    ['an extra manifest', () => ({ extra: [{ file: 'manifest.json', body: Buffer.alloc(1) }] }), 'no place'],
    [
      'an extra file over a page',
      () => ({ publicExtra: [{ file: 'x.txt', body: Buffer.alloc(1) }] }),
      'Two files',
    ],
  ]
  test.each(faults)('%s', async (_, change, message) => {
    const projectDir = await temporaryFolder()
    const input = sampleInput(projectDir)
    await expect(writeRelease({ ...input, ...change(input) })).rejects.toThrow(message)
    expect(await readdir(projectDir)).toEqual([])
  })

  test('all faults are told at once', async () => {
    const input = {
      ...sampleInput(await temporaryFolder()),
      origin: 'x',
      redirects: [{ from: '/y/', to: '/z/', status: 308 as const }],
    }
    await expect(writeRelease(input)).rejects.toThrow(/is not an origin[\s\S]*which is not published/)
  })

  function add(more: ReleaseInput['files'][number]) {
    return ({ files }: ReleaseInput) => ({ files: [...files, more] })
  }

  function redirect(from: string, to: string) {
    return ({ redirects }: ReleaseInput) => ({
      redirects: [...redirects, { from, to, status: 308 as const }],
    })
  }
})

function reversed(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).toReversed())
}
