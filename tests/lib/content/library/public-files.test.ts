import { expect, test } from 'vitest'
import { checkPublicFiles, listPublicFiles } from '#lib/content/library/public-files.ts'

const entry = (path: string, kind: 'file' | 'folder' | 'link' = 'file') => ({
  path,
  isFile: kind === 'file',
  isFolder: kind === 'folder',
})

test('the files of this site can be served', () => {
  expect(listPublicFiles().length).toBeGreaterThan(3)
  expect(checkPublicFiles(listPublicFiles())).toEqual([])
})

test('pictures, data, documents and files of verification are served, in either case of their extension', () => {
  const paths = [
    'a.jpg',
    'a.jpeg',
    'B.JPG',
    'a.gif',
    'a.webp',
    'x/a.pdf',
    'x/a.csv',
    'x/a.json',
    'google1a2b.html',
    'BingSiteAuth.xml',
    'MP_verify_a.txt',
  ]
  expect(checkPublicFiles([entry('x', 'folder'), ...paths.map((path) => entry(path))])).toEqual([])
})

test.each([
  [entry('报告.docx'), 'public/报告.docx:1: a file of this kind has no media type here'],
  [entry('verification'), 'public/verification:1: a file of this kind has no media type here'],
  [entry('a.png', 'link'), 'public/a.png:1: this is a symbolic link'],
  [entry('_headers'), 'public/_headers:1: the build makes this file itself'],
])('%j is refused', (file, message) => {
  expect(checkPublicFiles([file]).map((error) => error.message)).toEqual([expect.stringContaining(message)])
})
