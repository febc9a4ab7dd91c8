/** What whoever serves the folder has to know, as its README.txt. */
export function readmeText({ siteUrl, date, pages, isProtected }: { siteUrl: string; date: string; pages: number; isProtected: number }): string {
  return `This folder is the public site ${siteUrl}/ as plain files, made on ${date}: ${pages.toLocaleString('en-GB')} files.
Put all of it at the root of a web server that answers as ${siteUrl}.

Pages are index.html in folders of their own. Feeds are feed/index.xml (RSS), feed/atom/index.xml (Atom) and
feed/json/index.json (JSON Feed), and the pages' links lead there. So that readers who subscribed to /feed/ are served too,
the server has to look for these names as it does for index.html:

nginx:
    location / { index index.html index.xml index.json; error_page 404 /404.html; charset utf-8; }
    location ~ /feed/.*index\\.xml$ { types { application/rss+xml xml; } }

Apache reads .htaccess in this folder, where "AllowOverride All" lets it: it says the same, and has the redirects.
Netlify and Cloudflare Pages read _redirects. Elsewhere, take the redirects over from one of the two.

What needs the program is not here: search, accounts, writing comments, the editors' pages, and addresses of WordPress's
with a query (/?p=12).${isProtected === 0 ? '' : `\n${left(isProtected)}`}
`;
}

const left = (count: number) => (count === 1 ? 'Nor is the one post or page that asks for a password: a file cannot ask.' : `Nor are the ${count} posts and pages that ask for a password: a file cannot ask.`);
