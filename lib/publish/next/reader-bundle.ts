import { buildSync, type Format, transformSync } from 'esbuild'
import { sha256 } from '#lib/base/hash.ts'
import { once } from '#lib/base/once.ts'
import { locales } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { compileStyles } from './compile-styles.ts'

/** The script for the end of <head>, to be inlined: applies the saved reading settings before first paint. */
// A classic script: without a function around it, its names would be global.
export const inlineScript = once((): string => bundle('lib/reader/early.ts', 'iife'))

/** A deferred script (a module): its file name, which changes with its content, and its text. */
export interface PublishedScript {
  fileName: string
  body: string
}

/** The script of every page but those that have one of their own. */
export const readerScript = once(async () =>
  publish('reader', 'lib/reader/main.ts', {
    ...(await settingsFormFile()),
    QUOTING: JSON.stringify(`./${quotingScript().fileName}`),
  }),
)

/** The script of the page of unknown addresses. */
export const notFoundScript = once(async () =>
  publish('not-found', 'lib/reader/not-found.ts', await settingsFormFile()),
)

/** The form of the reading settings, which both of these load when it is asked for. */
export const settingsFormScript = once(async () => {
  const words = locales.map((locale) => [locale, messagesFor(locale).reading])
  const styles = await compileStyles(['app/utilities/reading-settings.css'])
  return publish('settings-form', 'lib/reader/settings/main.ts', {
    WORDS: JSON.stringify(Object.fromEntries(words)),
    STYLES: JSON.stringify(transformSync(styles, { loader: 'css', minify: true }).code.trim()),
  })
})

/** What copies links to quotations, which the reader's script loads when text is selected. */
export const quotingScript = once((): PublishedScript => publish('quoting', 'lib/reader/quoting/main.ts'))

/** The script of the page with the search. */
export const searchScript = once((): PublishedScript => publish('search', 'lib/search/main.ts'))

/** The script of the pages to paste from. */
export const wechatScript = once((): PublishedScript => publish('wechat', 'lib/wechat/main.ts'))

/** All of them, as files to publish. */
export async function publishedScripts(): Promise<PublishedScript[]> {
  const reader = [readerScript(), notFoundScript(), settingsFormScript()]
  return [...(await Promise.all(reader)), quotingScript(), searchScript(), wechatScript()]
}

async function settingsFormFile(): Promise<Definitions> {
  const { fileName } = await settingsFormScript()
  return { SETTINGS_FORM: JSON.stringify(`./${fileName}`) }
}

/** Names that a script declares, and the JSON that takes their places. */
type Definitions = Record<string, string>

function publish(name: string, entry: string, definitions: Definitions = {}): PublishedScript {
  const body = bundle(entry, 'esm', definitions)
  return { fileName: `${name}-${sha256(body).slice(0, 8)}.js`, body }
}

/** Bundles one entry file; esbuild throws with file and line when it cannot. Paths are relative to the project. */
function bundle(entry: string, format: Format, define: Definitions = {}): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    outdir: '.',
    write: false,
    bundle: true,
    minify: true,
    format,
    define,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    // The build puts these files there.
    external: ['./settings-form-*', './quoting-*'],
    // The compiler has checked it as strict code, and modules are strict by themselves.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
  })
  const file = outputFiles[0]
  if (!file) throw new Error(`lib/publish/next/reader-bundle.ts: esbuild wrote nothing for ${entry}.`)
  return file.text.trim()
}
