import { expect, test } from 'vitest'
import { listFigures } from '#lib/content/article/blocks/figures.ts'
import { buildFigureMetadata } from '#lib/formats/head/pages/figure-metadata.ts'
import { origin, readEveryBlock } from '../../../../support/articles.ts'

const article = readEveryBlock()

test.each(listFigures(article))('chats show $id with its caption, and say what is seen on it', (figure) => {
  expect(buildFigureMetadata(origin, article, figure)).toMatchObject({
    openGraph: { title: figure.caption, images: [{ alt: figure.alt }] },
    twitter: { title: figure.caption, images: [{ alt: figure.alt }] },
  })
})
