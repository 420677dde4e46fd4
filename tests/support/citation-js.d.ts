declare module '@citation-js/core' {
  /** A list of items, parsed from CSL-JSON; so much of it as tests use. */
  export class Cite {
    constructor(data: string)
    data: Readonly<Record<string, unknown>>[]
  }
}
