import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import sharp, { type SharpOptions } from 'sharp'
import { parseDocument } from 'yaml'
import { Refusal } from '#lib/base/errors.ts'
import { anyPlaceholder, placeholders } from '#lib/content/article/front-matter/placeholder.ts'
import type { DateText } from '#lib/content/article/types.ts'
import { explainSlug } from '#lib/content/ids/article-names.ts'
import { defaultLocale, type Locale, locales } from '#lib/locales.ts'
import { type Outcome, type Place, readArguments, readLocale, runCommand } from './command.ts'

const usage = `Begins an article, or a translation of one, as a draft with every part that it can have.

  npm run new -- <name>                      content/<name>/${defaultLocale}.md, at the address /<name>/, with the file of
                                             its sources, and a picture and data in place of yours
  npm run new -- <name> --locale <language>  content/<name>/<language>.md: a copy to translate, with the same ids, where
                                             the article is there in another language, and else an article in this one`

/** Runs `npm run new` with these arguments: writes the files of an article, or of a translation. */
export function beginArticle(
  args: string[],
  { content, today }: Pick<Place, 'content' | 'today'>,
): Promise<Outcome> {
  return runCommand(async () => {
    const { slug, locale } = readNames(args)
    const problem = explainSlug(slug)
    if (problem !== undefined) throw new Refusal(problem)
    const folder = join(content, slug)
    const path = existsSync(folder)
      ? writeTranslation(folder, locale)
      : await writeArticle(folder, { locale, today })
    return [
      `${path}: written, as a draft. See it with npm run dev; npm run check:content tells what it lacks.`,
      'When it is done: delete "draft: true", then npm run check:content, npm run ids, and commit. See docs/writing.md.',
    ]
  })
}

function readNames(args: string[]): { slug: string; locale: Locale } {
  const options = { locale: { type: 'string' } } as const
  const { positionals, values } = readArguments({ args, allowPositionals: true, options }, usage)
  const [slug] = positionals
  if (slug === undefined || positionals.length > 1) throw new Refusal(`Name one article.\n\n${usage}`)
  return { slug, locale: readLocale(values.locale) }
}

/** The folder comes into being with its files in it, or not at all. Returns the path of the text. */
async function writeArticle(
  folder: string,
  { locale, today }: { locale: Locale; today: DateText },
): Promise<string> {
  const name = `${locale}.md`
  mkdirSync(dirname(folder), { recursive: true })
  const temporary = mkdtempSync(join(dirname(folder), '.new-'))
  try {
    writeFileSync(join(temporary, name), readTemplate(`new-article.${locale}.md`, today))
    writeFileSync(join(temporary, 'sources.yaml'), readTemplate(`new-sources.${locale}.yaml`, today))
    writeFileSync(join(temporary, 'example.csv'), 'year,number\n2005,12\n2008,40\n')
    await sharp(examplePicture).toFile(join(temporary, 'example.jpg'))
    renameSync(temporary, folder)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    throw error
  }
  return join(folder, name)
}

function readTemplate(name: string, today: DateText): string {
  return readFileSync(join(import.meta.dirname, name), 'utf8').replaceAll('{day}', today)
}

/** What the figures of a new article show until they have files of their own. */
const examplePicture: SharpOptions = {
  create: { width: 1440, height: 960, channels: 3, background: '#cdc8bd' },
}

function writeTranslation(folder: string, locale: Locale): string {
  const target = join(folder, `${locale}.md`)
  if (existsSync(target))
    throw new Refusal(
      `${target} is there already. Edit it, or choose another name; addresses are never used again.`,
    )
  const source = locales.map((each) => join(folder, `${each}.md`)).find((file) => existsSync(file))
  if (source === undefined)
    throw new Refusal(
      `${folder} is there already, without a text. Choose another name; addresses are never used again.`,
    )
  const temporary = join(folder, `.${locale}.md.new`)
  try {
    writeFileSync(temporary, toTranslate(readFileSync(source, 'utf8'), locale))
    // Unlike a renamed file, a linked one never replaces another.
    linkSync(temporary, target)
  } finally {
    rmSync(temporary, { force: true })
  }
  return target
}

/** The text of an article as a draft, marked where it is to be written again. */
function toTranslate(text: string, locale: Locale): string {
  const [, fields = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text.replaceAll('\r\n', '\n')) ?? []
  const document = parseDocument(fields, { schema: 'core' })
  const mark = placeholders[locale]
  for (const field of ['title', 'question', 'description'])
    document.set(field, `${mark} ${String(document.get(field)).replace(anyPlaceholder, '')}`)
  document.set('draft', true)
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n${mark} ${toDo}\n\n${body.trimStart()}`
}

const toDo = 'This is the text to be translated. Delete this line when it is.'
