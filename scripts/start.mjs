// npm start: install, build, serve; each only if it has to be.
import { spawn } from 'node:child_process'
import { ensureInstalled, follow, root, run, runtime } from './setup.mjs'

ensureInstalled()
const built = run(['--conditions=react-server', 'scripts/build.ts', '--keep-rollback'])
if (built !== 0) process.exit(built)
follow(spawn(runtime(), ['scripts/serve.ts'], { cwd: root, stdio: 'inherit' }))
