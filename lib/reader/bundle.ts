import { buildSync } from 'esbuild'

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
    entryNames: '[hash]',
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
  if (!file) throw new Error(`lib/reader/bundle.ts: esbuild wrote nothing for lib/reader/${entry}.ts.`)
  const hash = file.path.replace(/^.*[/\\]|\.js$/g, '').toLowerCase()
  return { body: file.text.trim(), hash }
}
