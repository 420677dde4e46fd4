import { wechatRoute } from '../../../../routes/wechat.tsx'
import { locale } from '../../../locale.ts'

const { generateStaticParams, generateMetadata, Page } = wechatRoute(locale)

export { generateMetadata, generateStaticParams, Page as default }
