// The published types (@types/negotiator 0.6) stop before version 1.1 and know no `preferred`.
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | undefined> })
    encodings(available: readonly string[], options: { preferred: readonly string[] }): string[]
  }
}
