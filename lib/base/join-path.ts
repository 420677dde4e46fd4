import path from 'node:path'

/**
 * `path.join` for programs that are bundled. The bundler follows what it can read of a path, and would look for what fits
 * in every folder of the project: in the thousands of a kept release too, at every build.
 */
export function joinPath(...parts: string[]): string {
  return path.join(/* turbopackIgnore: true */ ...parts)
}
