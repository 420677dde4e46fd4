// Runs a script of the project as npm start does: with its packages and its Node, whatever the machine has.
import { spawn } from 'node:child_process'
import { ensureInstalled, environment, follow, root, runtime } from './setup.mjs'

const [script = '', ...args] = process.argv.slice(2)
ensureInstalled()
follow(
  spawn(runtime(), ['--conditions=react-server', `scripts/${script}.ts`, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
  }),
)
