import { DesignPage } from '#components/design/design-page.tsx'
import '#components/article/article.css'
import '#components/pictures/pictures.css'

export const metadata = { title: 'Design' }

export default DesignPage
