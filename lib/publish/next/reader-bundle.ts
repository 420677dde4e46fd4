import { buildSync, type Format } from 'esbuild'
import { sha256 } from '#lib/base/hash.ts'

/** The script for the end of <head>, to be inlined: applies the saved reading settings before first paint. */
export function inlineScript(): string {
  // A classic script: without a function around it, its names would be global.
  inline ??= bundle('early', 'iife')
  return inline
}

/** The deferred script (a module): its file name, which changes with its content, and its text. */
export function readerScript(): { fileName: string; body: string } {
  if (!reader) {
    const body = bundle('main', 'esm')
    const hash = sha256(body).slice(0, 8)
    reader = { fileName: `reader-${hash}.js`, body }
  }
  return reader
}

let inline: string | undefined
let reader: { fileName: string; body: string } | undefined

/** Bundles one entry file; esbuild throws with file and line when it cannot. Paths are relative to the project. */
function bundle(entry: 'early' | 'main', format: Format): string {
  const { outputFiles } = buildSync({
    entryPoints: [`lib/reader/${entry}.ts`],
    outdir: '.',
    write: false,
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  })
  const file = outputFiles[0]
  if (!file)
    throw new Error(`lib/publish/next/reader-bundle.ts: esbuild wrote nothing for lib/reader/${entry}.ts.`)
  return file.text.trim()
}
