interface SamePageProps {
  /** Path of the page whose body this page repeats. */
  path: string
  /** Id of the heading that this page opens at. */
  openSection: string
}

/** Stands for the body of another page, which `lib/publish` puts in its place once both are built. */
export function SamePage({ path, openSection }: SamePageProps) {
  return <template data-same-as={path} data-open={openSection} />
}
