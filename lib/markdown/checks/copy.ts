import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Locale } from '#lib/locales.ts'
import { isPictureCode } from '../picture-code.ts'
import type { Problem } from '../problem.ts'
import { listYamlTexts, type YamlText } from '../yaml/texts.ts'
import { type CopyFault, findCopyFaults } from './chinese-copy.ts'
import { listProse } from './prose.ts'

/** What finds faults of typesetting, by language; one that is not named has no rules. */
const finders: Partial<Record<Locale, (text: string) => CopyFault[]>> = { 'zh-Hans': findCopyFaults }

/**
 * Where the prose of a text, or the data of its pictures, breaks the rules of typesetting of its language.
 * `tree` is the text as it was parsed, before anything was made of it.
 */
export function checkCopy(tree: Root, source: string, locale: Locale): Problem[] {
  const texts: YamlText[] = [...listProse(tree, source)]
  visit(tree, isPictureCode, ({ value, position }) => {
    texts.push(...listYamlTexts(value, (position?.start.line ?? 0) + 1))
  })
  return checkTexts(texts, locale)
}

/**
 * Where the texts of front matter do.
 * @param firstLine line of the file that it begins in, from 1
 */
export function checkFrontMatterCopy(source: string, firstLine: number, locale: Locale): Problem[] {
  return checkTexts(listYamlTexts(source, firstLine), locale)
}

function checkTexts(texts: readonly YamlText[], locale: Locale): Problem[] {
  const find = finders[locale] ?? (() => [])
  return texts.flatMap(({ line, text }) =>
    find(text).map(({ offset, message }) => ({
      line: line + text.slice(0, offset).split('\n').length - 1,
      message,
    })),
  )
}
