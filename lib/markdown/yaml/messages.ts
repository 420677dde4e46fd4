import { z } from 'zod'

/** What is wrong with one field, and the path to it. */
export interface FieldProblem {
  path: readonly PropertyKey[]
  message: string
}

/** A failed check of a schema in words that tell an author what to do; a custom message must go on from "must …". */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType): FieldProblem[] {
  const { path } = issue
  const name = formatName(path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `unknown field "${key}". The fields here are ${listFields(schema, path)}.`,
      }))
    case 'invalid_type':
    case 'invalid_value':
      return [{ path, message: `${name} ${explainType(issue)}` }]
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({ path, message: `${name} ${message.replace(/\.?$/, '.')}` }))
    case 'too_big':
      return [{ path, message: `${name} must ${formatBound(issue.origin, 'at most', issue.maximum)}.` }]
    case 'too_small':
      return [{ path, message: `${name} must ${formatBound(issue.origin, 'at least', issue.minimum)}.` }]
    default:
      return [{ path, message: `${name} ${issue.message.replace(/\.?$/, '.')}` }]
  }
}

/** A YAML error in words that tell an author what to do. */
export function explainSyntax(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this field stands twice. Keep one.'
  if (code === 'TAB_AS_INDENT') return 'this line is indented with a tab. Use spaces.'
  if (code === 'MISSING_CHAR' && /quote/.test(message))
    return 'this quotation is never closed. Add the closing quote.'
  if (code === 'MULTIPLE_DOCS') return 'a line of --- begins a second document. Delete it.'
  if (code === 'TAG_RESOLVE_FAILED')
    return 'a value that begins with ! is a tag, which is not allowed. Put it in quotes.'
  if (code === 'RESOURCE_EXHAUSTION') return 'lists are nested too deeply to be read. Flatten them.'
  return `this is not valid YAML: ${message.replace(/\.$/, '')}. Put values with a colon or other signs in quotes.`
}

function formatName(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (last === undefined) return 'the text'
  if (typeof last === 'number') return `item ${last + 1} of "${String(path.at(-2) ?? '')}"`
  return `the field "${String(last)}"`
}

function explainType(issue: z.core.$ZodIssueInvalidType | z.core.$ZodIssueInvalidValue): string {
  if (issue.input === undefined) return 'is missing. Add it.'
  if (issue.input === null) return 'is empty. Give it a value.'
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}.`
  switch (issue.expected) {
    case 'string':
      return `must be a text. Put it in quotes: "${formatValue(issue.input)}".`
    case 'number':
      return 'must be a number, without quotes.'
    case 'array':
      return 'must be a list: one line for each item, beginning with "- ".'
    case 'boolean':
      return 'must be true or false, without quotes.'
    case 'object':
    case 'record':
      return 'must have fields, one a line, written "name: value".'
    default:
      return `must be a ${issue.expected}.`
  }
}

function formatValue(value: unknown): string {
  return typeof value === 'object' ? '…' : String(value)
}

function formatBound(origin: string, bound: string, size: number | bigint): string {
  if (origin === 'string') return `have ${bound} ${size} character${size === 1 ? '' : 's'}`
  if (origin === 'array') return `have ${bound} ${size} item${size === 1 ? '' : 's'}`
  return `be ${bound} ${size}`
}

/** Names of the fields that the schema has at a path. */
function listFields(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let here: unknown = schema
  for (const name of path) {
    here = unwrap(here)
    if (here instanceof z.ZodArray) here = here.element
    else if (here instanceof z.ZodObject) here = here.shape[String(name)]
    else if (here instanceof z.ZodRecord) here = here.valueType
  }
  here = unwrap(here)
  return here instanceof z.ZodObject ? Object.keys(here.shape).join(', ') : 'none'
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodPipe) return schema.in
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault
    ? schema.unwrap()
    : schema
}
