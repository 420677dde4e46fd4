import { expect, test } from 'vitest'
import { planAnnouncement } from '#lib/announce/plan.ts'

test('pages that are new or changed, and those of this origin that are gone', () => {
  const page = (path: string, changeKey: string) => ({ url: `https://a.b${path}`, changeKey })
  const same = page('/same/', '1')
  const changed = page('/changed/', '2')
  const added = page('/added/', '1')
  const announced = {
    'https://a.b/same/': '1',
    'https://a.b/changed/': '1',
    'https://a.b/gone/': '1',
    'https://old.b/same/': '1',
    'http://a.b/same/': '1',
  }
  expect(planAnnouncement('https://a.b', [same, changed, added], announced)).toEqual({
    changed: [changed, added],
    removed: ['https://a.b/gone/'],
  })
})
