import { createParserPool } from '#lib/content/library/parsing/parser-pool.ts'
import { checkArticles } from './check-articles.ts'
import { currentPlace, report } from './command.ts'

// Articles and drafts are read one after the other, by the same processes.
const pool = createParserPool()
try {
  report(await checkArticles({ ...currentPlace(), pool }))
} finally {
  pool.close()
}
