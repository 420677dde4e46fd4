import { DesignPage } from '#components/design/design-page.tsx'
import '#components/article/article.css'

export const metadata = { title: 'Design' }

export default DesignPage
