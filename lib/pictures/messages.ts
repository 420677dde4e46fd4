import type { Basis } from '#lib/markdown/basis.ts'
import type { RoleKind } from '#lib/pictures/cities/data.ts'

/** Every word that a picture needs beside its own data, in one language. */
export interface PictureMessages {
  /** An event that is not over, or how things stand. */
  now: string
  /** The open end of a stretch of time: "2019–…". */
  untilNow: string
  /** Opens the same data as text. */
  asText: string
  /** Opens and closes an aside, and stands between its parts. */
  aside: { open: string; close: string; separator: string }
  basis: Record<Basis, string>
  kind: Record<RoleKind, string>
  /** Heads of the columns of the table of cities. */
  columns: { city: string; period: string; role: string; note: string }
}

/** Words of the pictures in simplified Chinese. */
export const chineseMessages: PictureMessages = {
  now: '现在',
  untilNow: '今',
  asText: '图中数据',
  aside: { open: '（', close: '）', separator: '，' },
  basis: { record: '公开记录', account: '业内口述', figure: '行业数字', inference: '作者推断' },
  kind: { origin: '起源', operations: '运营', servers: '服务器', headquarters: '总部' },
  columns: { city: '城市', period: '年代', role: '角色', note: '说明' },
}

/** Words of the pictures in English. */
export const englishMessages: PictureMessages = {
  now: 'now',
  untilNow: 'now',
  asText: 'Data of the picture',
  aside: { open: ' (', close: ')', separator: ', ' },
  basis: {
    record: 'public record',
    account: 'trade account',
    figure: 'trade figure',
    inference: 'inference',
  },
  kind: { origin: 'origin', operations: 'operations', servers: 'servers', headquarters: 'head office' },
  columns: { city: 'City', period: 'Period', role: 'Role', note: 'Note' },
}
