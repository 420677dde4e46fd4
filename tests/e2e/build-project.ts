import { spawnSync } from 'node:child_process'

/** Builds the project in a folder, as `npm run build` does there, with these variables besides those of this process. */
export function build(env: Record<string, string>, cwd: string, ...args: string[]) {
  return spawnSync(process.execPath, ['--conditions=react-server', 'scripts/build.ts', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1' },
  })
}
