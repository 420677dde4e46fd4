import { buildSync, type Format } from 'esbuild'
import { sha256 } from '#lib/base/hash.ts'
import { once } from '#lib/base/once.ts'

/** The script for the end of <head>, to be inlined: applies the saved reading settings before first paint. */
// A classic script: without a function around it, its names would be global.
export const inlineScript = once((): string => bundle('early', 'iife'))

/** The deferred script (a module): its file name, which changes with its content, and its text. */
export const readerScript = once((): { fileName: string; body: string } => {
  const body = bundle('main', 'esm')
  return { fileName: `reader-${sha256(body).slice(0, 8)}.js`, body }
})

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
