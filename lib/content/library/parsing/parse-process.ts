/** A process of its own that parses the files it is sent: whatever they do to it, the one that asked lives on. */

import { messageOf } from '#lib/base/errors.ts'
import {
  ArticleError,
  type ParsedArticle,
  parseArticle,
  type SourceFile,
} from '#lib/content/article/parse.ts'
import { ContentError, type Problem } from '#lib/markdown/content-error.ts'
import { createProcessorLimit } from './processor-limit.ts'

/** What comes back for a file; of one with problems, what could be read in spite of them. */
export type ParseReply =
  | { parsed: ParsedArticle }
  | { problems: readonly Problem[]; readable?: ParsedArticle }

const limited = createProcessorLimit(Number(process.argv[2]))

process.on('message', (file: SourceFile) => {
  process.send?.(limited(() => reply(file)))
})
process.send?.('ready')

function reply(file: SourceFile): ParseReply {
  try {
    return { parsed: parseArticle(file) }
  } catch (error) {
    if (error instanceof ArticleError) return { problems: error.problems, readable: error.parsed }
    if (error instanceof ContentError) return { problems: error.problems }
    return {
      problems: [
        {
          line: 1,
          message: `the file cannot be parsed: ${messageOf(error)}. Split it, or simplify its markup.`,
        },
      ],
    }
  }
}
