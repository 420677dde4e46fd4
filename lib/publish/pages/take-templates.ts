import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html } from 'parse5'
import { attribute, bodyOf, contentOf, elementsOf } from '#lib/base/html-tree.ts'
import { type Derived, readTemplate, templateAttribute } from '#lib/base/page-template.ts'

type Element = DefaultTreeAdapterTypes.Element

/** What is to be made of a page, and the content of the template that describes it. */
export interface Template {
  derived: Derived
  content: Element
}

/**
 * Takes out of a page's tree what is to be made of it.
 * @throws Error when a template does not say what it stands for
 */
export function takeTemplates(document: DefaultTreeAdapterTypes.Document): Template[] {
  return elementsOf(bodyOf(document), 'template').flatMap((template) => {
    const value = attribute(template, templateAttribute)
    if (value === undefined) return []
    defaultTreeAdapter.detachNode(template)
    const content = defaultTreeAdapter.createElement('body', html.NS.HTML, [])
    for (const node of contentOf(template).childNodes.slice()) {
      defaultTreeAdapter.detachNode(node)
      defaultTreeAdapter.appendChild(content, node)
    }
    return [{ derived: readTemplate(value), content }]
  })
}
