import { createRequire } from 'node:module'
import { createCssVariablesTheme, createHighlighterCoreSync } from 'shiki/core'
import { createOnigurumaEngine } from 'shiki/engine/oniguruma'
import { once } from '#lib/base/once.ts'

/** A run of code of one kind; without a kind it is plain. */
export interface CodePiece {
  text: string
  kind: 'keyword' | 'string' | 'comment' | undefined
}

/** Languages whose code is coloured, by the names that authors write. */
const languages: Readonly<Record<string, string>> = {
  bash: 'bash',
  sh: 'bash',
  c: 'c',
  css: 'css',
  diff: 'diff',
  go: 'go',
  html: 'html',
  java: 'java',
  javascript: 'javascript',
  js: 'javascript',
  json: 'json',
  markdown: 'markdown',
  md: 'markdown',
  php: 'php',
  python: 'python',
  py: 'python',
  rust: 'rust',
  sql: 'sql',
  typescript: 'typescript',
  ts: 'typescript',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
}

/** Names of what is coloured, and of what is shown as it is. */
export const languageNames: readonly string[] = [...Object.keys(languages), 'text']

/** Code in pieces, each of one kind; undefined for a language that is not coloured. */
export function highlight(code: string, language: string): CodePiece[] | undefined {
  const name = languages[language]
  if (name === undefined) return undefined
  const lines = load(name).codeToTokensBase(code, { lang: name, theme: themeName, tokenizeTimeLimit: 0 })
  const pieces: CodePiece[] = []
  lines.forEach((tokens, index) => {
    for (const { content, color = '' } of tokens) append(pieces, content, kindOf(color))
    if (index < lines.length - 1) append(pieces, '\n', undefined)
  })
  return pieces
}

function append(pieces: CodePiece[], text: string, kind: CodePiece['kind']): void {
  const last = pieces.at(-1)
  if (last !== undefined && (last.kind === kind || text.trim() === '')) last.text += text
  else pieces.push({ text, kind })
}

function kindOf(color: string): CodePiece['kind'] {
  if (/keyword/.test(color)) return 'keyword'
  if (/string/.test(color)) return 'string'
  return /comment/.test(color) ? 'comment' : undefined
}

const themeName = 'kinds'
const engine = await createOnigurumaEngine(import('shiki/wasm'))
const require = createRequire(import.meta.url)

const highlighter = once(() =>
  createHighlighterCoreSync({
    themes: [createCssVariablesTheme({ name: themeName })],
    langs: [],
    engine,
  }),
)

/** Grammars are large: each is read when code in its language is met. */
function load(name: string) {
  const loaded = highlighter()
  if (!loaded.getLoadedLanguages().includes(name))
    loaded.loadLanguageSync(require(`shiki/langs/${name}.mjs`).default)
  return loaded
}
