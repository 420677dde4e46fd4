import { createHash } from 'node:crypto'
import { buildSync } from 'esbuild'
import { minify_sync } from 'terser'

/** The script for the end of <head>, to be inlined: applies the saved reading settings before first paint. */
export function inlineScript(): string {
  inline ??= bundle('early').body
  return inline
}

/** The deferred script (a module): its file name, which changes with its content, and its text. */
export function readerScript(): { fileName: string; body: string } {
  if (!reader) {
    const { body, hash } = bundle('main')
    reader = { fileName: `reader-${hash}.js`, body }
  }
  return reader
}

let inline: string | undefined
let reader: { fileName: string; body: string } | undefined

/** Bundles one entry file; esbuild throws with file and line when it cannot. Paths are relative to the project. */
function bundle(entry: 'early' | 'main'): { body: string; hash: string } {
  const { outputFiles } = buildSync({
    entryPoints: [`lib/reader/${entry}.ts`],
    outdir: '.',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  })
  const file = outputFiles[0]
  if (!file)
    throw new Error(`lib/publish/next/reader-bundle.ts: esbuild wrote nothing for lib/reader/${entry}.ts.`)
  const bundled = file.text.trim()
  const body = entry === 'main' ? shrink(bundled) : bundled
  return { body, hash: createHash('sha256').update(body).digest('hex').slice(0, 8) }
}

/** The same module in fewer bytes: Terser finds a twentieth that esbuild leaves, which is room for a feature. */
function shrink(module: string): string {
  const compress = { passes: 4, unsafe_arrows: true, pure_getters: true, unsafe: true }
  const { code } = minify_sync(module, { module: true, ecma: 2020, compress })
  if (!code) throw new Error('lib/publish/next/reader-bundle.ts: terser wrote nothing.')
  return code
}
