import { buildSync, type Format } from 'esbuild'
import { sha256 } from '#lib/base/hash.ts'
import { once } from '#lib/base/once.ts'

/** The script for the end of <head>, to be inlined: applies the saved reading settings before first paint. */
// A classic script: without a function around it, its names would be global.
export const inlineScript = once((): string => bundle('lib/reader/early.ts', 'iife'))

/** A deferred script (a module): its file name, which changes with its content, and its text. */
export interface PublishedScript {
  fileName: string
  body: string
}

/** The script of every page but those that have one of their own. */
export const readerScript = once((): PublishedScript => publish('reader', 'lib/reader/main.ts'))

/** The script of the page of unknown addresses. */
export const notFoundScript = once((): PublishedScript => publish('not-found', 'lib/reader/not-found.ts'))

/** The script of the page with the search. */
export const searchScript = once((): PublishedScript => publish('search', 'lib/search/main.ts'))

/** The script of the pages to paste from. */
export const wechatScript = once((): PublishedScript => publish('wechat', 'lib/wechat/main.ts'))

function publish(name: string, entry: string): PublishedScript {
  const body = bundle(entry, 'esm')
  return { fileName: `${name}-${sha256(body).slice(0, 8)}.js`, body }
}

/** Bundles one entry file; esbuild throws with file and line when it cannot. Paths are relative to the project. */
function bundle(entry: string, format: Format): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    outdir: '.',
    write: false,
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    // The compiler has checked it as strict code, and modules are strict by themselves.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
  })
  const file = outputFiles[0]
  if (!file) throw new Error(`lib/publish/next/reader-bundle.ts: esbuild wrote nothing for ${entry}.`)
  return file.text.trim()
}
