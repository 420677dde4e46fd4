import { beginArticle } from './begin-article.ts'
import { currentPlace, report } from './command.ts'

report(await beginArticle(process.argv.slice(2), currentPlace()))
