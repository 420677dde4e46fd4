// npm test: install, then every check; the browser tests run against the published site.
import { ensureInstalled, run } from './setup.mjs'

ensureInstalled()
process.exit(run(['--conditions=react-server', 'scripts/test.ts', ...process.argv.slice(2)]))
