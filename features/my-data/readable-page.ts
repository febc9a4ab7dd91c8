import { dateAndTime } from '#lib/dates.ts';
import { escapeHtml } from '#lib/html/plain-text.ts';
import { profileHtml, type Profile } from './profile.ts';
import type { Owner } from './section.ts';
import { sections } from './sections.ts';

type Facts = { profile: Profile; picture: string | null; siteName: string; language: string; now: Date };

/** The archive as one page that any browser shows, also without the site; made as it is read. */
export async function* readablePage(owner: Owner, { profile, picture, siteName, language, now }: Facts): AsyncGenerator<string, void> {
  const title = `${profile.name ?? profile.email} at ${siteName}`;
  yield `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="facts">All that the site keeps of the account, as of ${escapeHtml(dateAndTime(now, owner.style))}. The .json files beside this page hold the same for programs.</p>
${picture ? `<p><img src="${escapeHtml(picture)}" alt="Your picture" width="160"></p>` : ''}
${profileHtml(profile, owner.style)}
<nav aria-label="Parts"><ul>${sections.map(({ name, title: part }) => `<li><a href="#${name}">${part}</a></li>`).join('')}</ul></nav>
</header>
<main>
`;
  for (const { name, title: part, items } of sections) {
    yield `<section id="${name}" aria-labelledby="${name}-title">\n<h2 id="${name}-title">${part}</h2>\n`;
    let count = 0;
    for await (const item of items(owner)) {
      count += 1;
      yield `<article>${item}</article>\n`;
    }
    yield count === 0 ? '<p>None.</p>\n</section>\n' : '</section>\n';
  }
  yield '</main>\n</body>\n</html>\n';
}
