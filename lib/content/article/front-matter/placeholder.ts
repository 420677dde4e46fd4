import type { Locale } from '#lib/locales.ts'
import type { Problem } from '#lib/markdown/content-error.ts'

/** Stand in every text that `npm run new` gives a file; authors may leave one where they have something to write. */
export const placeholders: Record<Locale, string> = { 'zh-Hans': '【待写】', en: '【TODO】' }

/** Any of them, with the space that follows. */
export const anyPlaceholder = /【(?:待写|TODO)】 ?/

/** Lines on which something is still to be written. */
export function findPlaceholders(text: string): Problem[] {
  return text.split('\n').flatMap((content, index) => {
    const mark = anyPlaceholder.exec(content)?.[0].trim()
    const message = `${mark} marks a text that is still to be written. Write it and delete the mark, or delete the line; a file with "draft: true" in its front matter may keep it.`
    return mark === undefined ? [] : [{ line: index + 1, message }]
  })
}
