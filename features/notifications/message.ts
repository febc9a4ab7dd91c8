import { env } from '#lib/env.ts';
import { escapeHtml } from '#lib/html/plain-text.ts';
import { excerptOf, plainText } from '#lib/html/text.ts';
import type { Mail } from '#lib/mail/compose.ts';
import { commentPermalink } from '#features/comments/address.ts';
import { mailSettingsPath, notificationsPath, unsubscribeAddresses } from './address.ts';
import { canBeRead } from './policy.ts';
import type { SelectedNotification } from './select.ts';
import { aboutKind } from './subscription.ts';
import { wordsOf } from './wording.ts';

type Reader = { id: string; email: string; name: string | null };

/** A mail shows so many; the others wait on the page of notifications. */
const MOST_SHOWN = 20;
/** Among others a comment shows its beginning; alone, all of it. */
const BEGINNING_CHARS = 600;

/** One mail about all of them, the oldest first. */
export function composeNotifications(reader: Reader, notifications: readonly SelectedNotification[], site: { name: string }): Mail {
  const { SITE_URL } = env();
  const entries = notifications.slice(0, MOST_SHOWN).map((notification) => entryOf(notification, SITE_URL, { whole: notifications.length === 1 }));
  const more = notifications.length - entries.length;
  const [first] = notifications;
  const kind = first && notifications.every((one) => one.kind === first.kind) ? first.kind : 'FOLLOW';
  const unsubscribe = unsubscribeAddresses(SITE_URL, reader.id, kind);
  const parts = {
    greeting: reader.name ? `Hello ${reader.name},` : 'Hello,',
    entries,
    more: more > 0 ? { text: `And ${more} more:`, url: SITE_URL + notificationsPath() } : null,
    foot: [
      { text: 'Which mails you get, and how often:', url: SITE_URL + mailSettingsPath },
      { text: `No more mails ${aboutKind[kind]}:`, url: unsubscribe.page },
    ],
  };
  return {
    to: reader.email,
    subject: subjectOf(notifications, site),
    text: textOf(parts, site),
    html: htmlOf(parts, site),
    messageId: `notifications.${notifications.map(({ id }) => id).slice(0, 3).join('.')}.${notifications.length}`,
    unsubscribe: { url: unsubscribe.oneClick },
  };
}

function subjectOf(notifications: readonly SelectedNotification[], site: { name: string }): string {
  const [first, ...others] = notifications;
  if (first && others.length === 0) return wordsOf(first).sentence;
  const count = (kind: string, one: string, many: string) => {
    const number = notifications.filter((notification) => notification.kind === kind).length;
    return number === 0 ? [] : [number === 1 ? `one ${one}` : `${number} ${many}`];
  };
  const counts = [...count('REPLY', 'answer to you', 'answers to you'), ...count('FOLLOW', 'new comment', 'new comments'), ...count('MODERATION', 'decision by moderators', 'decisions by moderators')];
  return `${site.name}: ${counts.join(', ')}`;
}

type Link = { text: string; url: string };
type Entry = { sentence: string; words: string; links: Link[] };
type Parts = { greeting: string; entries: Entry[]; more: Link | null; foot: Link[] };

function entryOf(notification: SelectedNotification, siteUrl: string, { whole }: { whole: boolean }): Entry {
  const { sentence, reason } = wordsOf(notification);
  const { comment, kind } = notification;
  const written = plainText(comment?.html ?? '');
  const words = kind === 'MODERATION' ? (reason ?? '') : whole ? written : excerptOf(written, BEGINNING_CHARS);
  if (!comment || !canBeRead(comment)) return { sentence, words, links: [] };
  const url = siteUrl + commentPermalink(comment.id);
  const read = { text: 'Read it where it stands:', url };
  return { sentence, words, links: kind === 'MODERATION' ? [read] : [{ text: 'Answer:', url: `${url}reply/` }, read] };
}

function textOf({ greeting, entries, more, foot }: Parts, site: { name: string }): string {
  const link = ({ text, url }: Link) => `${text} ${url}`;
  const quoted = (words: string) => words.split('\n').map((line) => `> ${line}`);
  const blocks = entries.map(({ sentence, words, links }) => [`${sentence}${words ? ':' : '.'}`, ...(words ? ['', ...quoted(words)] : []), ...(links.length > 0 ? ['', ...links.map(link)] : [])].join('\n'));
  return [greeting, ...blocks, ...(more ? [link(more)] : []), ['-- ', site.name, ...foot.map(link)].join('\n')].join('\n\n');
}

function htmlOf({ greeting, entries, more, foot }: Parts, site: { name: string }): string {
  const link = ({ text, url }: Link) => `<a href="${escapeHtml(url)}">${escapeHtml(text.replace(/:$/, ''))}</a>`;
  const quoted = (words: string) => `<blockquote>${words.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</blockquote>`;
  const blocks = entries.map(({ sentence, words, links }) => `<p><strong>${escapeHtml(sentence)}</strong></p>${words && quoted(words)}${links.length > 0 ? `<p>${links.map(link).join(' · ')}</p>` : ''}`);
  return [`<p>${escapeHtml(greeting)}</p>`, ...blocks, more ? `<p>${link(more)}</p>` : '', `<hr><p>${escapeHtml(site.name)}<br>${foot.map(link).join('<br>')}</p>`].join('\n');
}
