import { currentPlace, report } from './command.ts'
import { recordIds } from './record-ids.ts'

report(await recordIds(process.argv.slice(2), currentPlace()))
