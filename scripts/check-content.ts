import { checkArticles } from './check-articles.ts'
import { currentPlace, report } from './command.ts'

report(await checkArticles(currentPlace()))
