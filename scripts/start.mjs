// npm start: install, build, serve; each only if it has to be.
import { spawn } from 'node:child_process'
import { ensureInstalled, root, run, runtime } from './setup.mjs'

ensureInstalled()
const built = run(['--conditions=react-server', 'scripts/build.ts'])
if (built !== 0) process.exit(built)

const server = spawn(runtime(), ['scripts/serve.ts'], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))
