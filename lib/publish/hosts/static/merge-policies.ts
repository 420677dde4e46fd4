/**
 * Returns one Content-Security-Policy that allows what any of the policies allows, the same in whatever order they
 * come: the directives of all, each with every source that one of them names. Throws when a directive is missing in one of them, as leaving it
 * out may allow more than any source.
 */
export function mergePolicies(policies: readonly string[]): string {
  const parsed = [...new Set(policies)].sort().map(parsePolicy)
  const names = new Set(parsed.flatMap((policy) => [...policy.keys()]))
  return [...names]
    .map((name) => {
      const lists = parsed.map((policy) => policy.get(name))
      const sources = lists.flatMap((list) => {
        if (list === undefined)
          throw new Error(`The directive ${name} is not in every Content-Security-Policy.`)
        return list
      })
      const named = [...new Set(sources)].filter((source) => source !== "'none'")
      return [name, ...(named.length > 0 || sources.length === 0 ? named : ["'none'"])].join(' ')
    })
    .join('; ')
}

function parsePolicy(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .flatMap(([name, ...sources]) => (name ? [[name.toLowerCase(), sources]] : [])),
  )
}
