import { renderToStaticMarkup } from 'react-dom/server'
import { ReadingSettings } from '#components/shell/reading-settings.tsx'
import { Resume } from '#components/shell/resume.tsx'
import { ShareStatus } from '#components/shell/share-status.tsx'

export const settings = renderToStaticMarkup(
  <ReadingSettings
    messages={{
      settings: '阅读设置',
      size: '字号',
      sizes: ['小', '中', '大', '特大'],
      measure: '行宽',
      measures: ['28 字', '34 字', '40 字'],
      theme: '配色',
      themes: ['自动', '明', '暗', '护眼'],
    }}
  />,
)
export const resume = renderToStaticMarkup(
  <Resume messages={{ resume: '上次读到：', dismiss: '不再提示' }} />,
)
export const status = renderToStaticMarkup(
  <ShareStatus messages={{ quote: '复制此句链接', copied: '已复制“#”的链接' }} />,
)
