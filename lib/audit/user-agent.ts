/** How the auditor names itself, in requests and to robots.txt. */
export const userAgent = 'SiteAudit/1.0 (link and metadata check run by the publisher of this site)'
