import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Refusal } from '#lib/base/errors.ts'
import { explainSlug } from '#lib/content/ids/article-names.ts'
import { suggestId } from '#lib/content/ids/suggest-id.ts'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { localDay } from '#lib/content/library/latest-day.ts'
import { importArticle } from '#lib/import/import-article.ts'
import type { LocalPicture } from '#lib/import/pictures.ts'
import { readArguments, readLocale, report, runCommand } from './command.ts'

const usage = `Begins an article from a Markdown file of another system, as a draft, and tells what it changed and what is left to do.

  npm run import -- <file.md> [--name <name>] [--locale <language>]`

function run(args: string[]): string[] {
  const { file, name, locale } = readNames(args)
  const folder = join(contentFolder, name)
  const target = join(folder, `${locale}.md`)
  if (existsSync(target)) throw new Refusal(`${target} is there already. Choose another name with --name.`)
  const article = importArticle(readSource(file), {
    locale,
    today: localDay(),
    folder: `/${name}/`,
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(target, article.text, { flag: 'wx' })
  const left = [...article.left, ...copyPictures(article.pictures, file, join('public', name))]
  return [
    `${target}: written, as a draft. ${file} stays as it is.`,
    ...formatList('Changed', article.changed),
    ...formatList('Left to do', left),
    '',
    'npm run check:content tells what else keeps it from being published; docs/writing.md has the way on.',
  ]
}

/** Copies what lies beside the file; returns a sentence for each picture that does not, or that would replace another. */
function copyPictures(pictures: readonly LocalPicture[], file: string, folder: string): string[] {
  return pictures.flatMap(({ from, to }) => {
    const source = resolve(dirname(file), from.replace(/^\/+/, ''))
    const target = join(folder, to)
    if (!existsSync(source)) return [`the picture ${from} is not beside ${file}: put it at ${target}`]
    if (existsSync(target)) return [`${target} is there already and stays: see whether it is ${from}`]
    mkdirSync(folder, { recursive: true })
    copyFileSync(source, target)
    return []
  })
}

function formatList(title: string, lines: readonly string[]): string[] {
  return ['', `${title} (${lines.length}):`, ...lines.map((line) => `- ${line}`)]
}

function readNames(args: string[]) {
  const options = { name: { type: 'string' }, locale: { type: 'string' } } as const
  const { positionals, values } = readArguments({ args, allowPositionals: true, options }, usage)
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Refusal(`Name one file.\n\n${usage}`)
  const locale = readLocale(values.locale)
  const name =
    values.name ??
    suggestId(
      basename(file)
        .replace(/\.\w+$/, '')
        .replace(/^\d{4}-\d{2}-\d{2}-/, ''),
      new Set(),
    )
  const problem = explainSlug(name)
  if (problem !== undefined) throw new Refusal(`${problem} Choose one with --name.`)
  return { file, name, locale }
}

function readSource(file: string): string {
  if (!existsSync(file)) throw new Refusal(`${file} is not there.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch {
    throw new Refusal(`${file} is not valid UTF-8. Save it as UTF-8.`)
  }
}

report(await runCommand(() => run(process.argv.slice(2))))
