import { z } from 'zod'

/** A file that is published with a page: a text, or a copy of another file. */
export interface DerivedFile {
  path: string
  contentType: string
  body: string | { file: string }
}

/** Many small files of one folder, whose bytes lie in one file one after another. */
export interface DerivedFolder {
  /** Path of the folder, with a slash at its end. */
  folder: string
  contentType: string
  file: string
  /** Name of each, its length in bytes and its SHA-256. */
  parts: [name: string, length: number, sha256: string][]
}

/** A page that is made of another one, whose `<template>` holds what is its own. */
export type DerivedPage = {
  path: string
  /** What its head has to itself, as HTML. */
  head: string
} & (
  | {
      /** Id of the heading that the other page opens at here; the template holds more for the head. */
      open: string
    }
  | {
      /** Path of the page that it has its style and scripts from; the template holds its body. */
      frame: string
    }
)

/** The attribute of a `<template>` that says what publishing is to make of it. */
export const templateAttribute = 'data-derived'

/** What publishing may be told to make. */
export type Derived = DerivedPage | DerivedFile | DerivedFolder

/** Attributes of the `<template>` for what is to be made; `readTemplate` reads them. */
export function templateAttributes(derived: Derived): Record<string, string> {
  return { [templateAttribute]: JSON.stringify(derived) }
}

/**
 * What a template stands for, from the value of its attribute.
 * @throws Error when it does not say that
 */
export function readTemplate(value: string): Derived {
  const { success, data, error } = schema.safeParse(JSON.parse(value))
  if (!success) throw new Error(`the template ${value.slice(0, 100)} is malformed: ${z.prettifyError(error)}`)
  return data
}

const page = { path: z.string(), head: z.string() }
const schema = z.union([
  z.strictObject({ ...page, open: z.string() }),
  z.strictObject({ ...page, frame: z.string() }),
  z.strictObject({
    path: z.string(),
    contentType: z.string(),
    body: z.union([z.string(), z.strictObject({ file: z.string() })]),
  }),
  z.strictObject({
    folder: z.string(),
    contentType: z.string(),
    file: z.string(),
    parts: z.array(z.tuple([z.string(), z.number(), z.string()])),
  }),
])
