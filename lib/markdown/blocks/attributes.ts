/** What stands in braces behind a picture, a table or code: `{#id name=value name="a value" word}`. */
export interface Attributes {
  id: string | undefined
  values: Map<string, string>
  /** What is neither an id nor `name=value`. */
  others: string[]
}

/** Reads attributes in braces; undefined when the text is no such thing as a whole. */
export function readAttributes(source: string): Attributes | undefined {
  const inner = /^\{((?:[^{}"]|"[^"]*")*)\}$/.exec(source.trim())?.[1]
  if (inner === undefined) return undefined
  const attributes: Attributes = { id: undefined, values: new Map(), others: [] }
  for (const { 0: item, 1: name, 2: quoted, 3: plain } of inner.matchAll(items)) {
    if (name !== undefined) attributes.values.set(name, (quoted ?? plain ?? '').trim())
    else if (item.startsWith('#') && attributes.id === undefined) attributes.id = item.slice(1)
    else attributes.others.push(item)
  }
  return attributes
}

const items = /([a-z]+)=(?:"([^"]*)"|([^\s"]*))|[^\s"]+|"[^"]*"/g
