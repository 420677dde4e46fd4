import { currentPlace, report } from './command.ts'
import { keepEditions } from './keep-editions.ts'

report(await keepEditions(process.argv.slice(2), currentPlace()))
