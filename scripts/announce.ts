import { parseArgs } from 'node:util'
import { announce } from '#lib/announce/announce.ts'
import { hideSecrets } from '#lib/announce/secrets.ts'
import { environment, setting } from '#lib/settings.ts'
import { runProgram } from './run-program.ts'

const usage = `Tells IndexNow and Baidu which pages of the deployed release changed since the last time.

  npm run announce -- [options]

  --release <folder>   release to announce (default: dist)
  --dry-run            print what would be sent; send and write nothing
  --skip-key-check     do not look whether the site serves the IndexNow key file
  --skip-live-check    do not look whether the site serves this release

Environment: INDEXNOW_KEY, BAIDU_PUSH_TOKEN (a service without one is skipped), SITE_ORIGIN,
ANNOUNCE_STATE (default: .announce-state.json), INDEXNOW_ENDPOINT, BAIDU_ENDPOINT.

Exit status: 0 all told or nothing to tell (a used-up daily quota included), 1 a service failed and the
rest goes out next time, 2 nothing could be announced.
`

/** Runs the command; returns its exit status. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      release: { type: 'string', default: 'dist' },
      'dry-run': { type: 'boolean', default: false },
      'skip-key-check': { type: 'boolean', default: false },
      'skip-live-check': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  const complete = await announce({
    release: values.release,
    statePath: setting('ANNOUNCE_STATE'),
    environment,
    dryRun: values['dry-run'],
    skipKeyCheck: values['skip-key-check'],
    skipLiveCheck: values['skip-live-check'],
    write: (line) => process.stdout.write(`${line}\n`),
  })
  return complete ? 0 : 1
}

await runProgram('announce', main, { status: 2, hide: (message) => hideSecrets(message, environment) })
