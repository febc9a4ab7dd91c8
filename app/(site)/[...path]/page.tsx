import type { Metadata } from 'next';
import { permanentRedirect, redirect } from 'next/navigation';
import { monthPath, yearPath } from '#features/archive/address.ts';
import { discussionPath, threadAddress } from '#features/comments/address.ts';
import { historyPath, postOfHistory } from '#features/posts/history-address.ts';
import { monthList, yearList } from '#features/posts/lists.ts';
import { findReadable } from '#features/post-passwords/request.ts';
import { decodeSegments, readAddress, type PostAddress } from '#features/posts/segments.ts';
import { getSite } from '#features/settings/queries.ts';
import { excerptOf } from '#lib/html/text.ts';
import { monthName } from '#lib/dates.ts';
import { ArticlePage } from '#components/posts/ArticlePage.tsx';
import { AskPassword } from '#components/posts/AskPassword.tsx';
import { DatedArchive } from '#components/posts/DatedArchive.tsx';
import { HistoryPage } from '#components/posts/HistoryPage.tsx';
import { DiscussionPage } from '#components/comments/DiscussionPage.tsx';
import { ThreadPage } from '#components/comments/ThreadPage.tsx';
import { movedOrNotThere } from '#components/site/moved.ts';
import { pageMetadata } from '#components/site/metadata.ts';

type Props = { params: Promise<{ path: string[] }> };

const DESCRIPTION_CHARACTERS = 160;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [site, address] = [await getSite(), readAddress((await params).path)];
  if (!address) return {};
  if (address.view === 'year') return pageMetadata({ site, title: `${address.year}`, path: yearPath(address.year) });
  if (address.view === 'month') {
    return pageMetadata({ site, title: `${monthName(address.month, site.language)} ${address.year}`, path: monthPath(address.year, address.month) });
  }
  const found = await findReadable(address.path);
  if (found?.asking) return pageMetadata({ site, title: found.asking.title, path: found.asking.path, noindex: true });
  const past = found ? null : await getPast(address);
  if (past?.article) return pageMetadata({ site, title: `What changed in ${past.article.title}`, path: historyPath(past.article.path), noindex: past.isProtected });
  if (!found) return {};
  const { article, isProtected } = found;
  return pageMetadata({
    site,
    title: article.searchTitle ?? (address.view === 'article' ? article.title : `Comments on ${article.title}`),
    description: article.searchText ?? (article.excerpt || excerptOf(article.text, DESCRIPTION_CHARACTERS)),
    path: canonical(address),
    article: { publishedAt: article.publishedAt, modifiedAt: article.modifiedAt, authors: article.bylines.map(({ author }) => author.name) },
    ...(isProtected ? { noindex: true } : { card: `/social-card/${article.id}/`, ...(article.kind === 'POST' && { feed: article.path }) }),
  });
}

export default async function StoredPage({ params }: Props) {
  const { path } = await params;
  const address = readAddress(path);
  if (!address) return elsewhere(path);
  if (address.view === 'year') return <DatedArchive list={yearList(address.year)} address={address} />;
  if (address.view === 'month') return <DatedArchive list={monthList(address.year, address.month)} address={address} />;
  const found = await findReadable(address.path);
  if (!found) {
    const past = await getPast(address);
    if (past?.asking) return redirect(encodeURI(past.asking.path));
    return past ? <HistoryPage article={past.article} /> : elsewhere(path);
  }
  if (found.asking) return address.view === 'article' ? <AskPassword post={found.asking} /> : redirect(encodeURI(found.asking.path));
  const { article, isProtected } = found;
  if (address.view === 'thread') return <ThreadPage article={article} rootId={address.rootId} page={address.page} />;
  if (address.view === 'article') return <ArticlePage article={article} isProtected={isProtected} />;
  if (address.page === 1 && address.order === 'oldest') permanentRedirect(article.path);
  return <DiscussionPage article={article} order={address.order} page={address.page} />;
}

/** The post whose history an address asks for, where its readers were told of a change, or has to be asked for a password first. */
async function getPast(address: Exclude<PostAddress, { view: 'year' | 'month' }>) {
  const ofPost = address.view === 'article' ? postOfHistory(address.path) : null;
  const found = ofPost === null ? null : await findReadable(ofPost);
  return found?.article?.revisions.length === 0 ? null : found;
}

/** Where nothing is stored, an old address may lead on. */
async function elsewhere(segments: readonly string[]) {
  return movedOrNotThere(`/${(decodeSegments(segments) ?? []).join('/')}/`);
}

function canonical(address: Exclude<PostAddress, { view: 'year' | 'month' }>): string {
  if (address.view === 'discussion') return discussionPath(address.path, address.order === 'oldest' ? address.page : 1);
  return address.view === 'thread' ? threadAddress(address.path, address.rootId, address.page) : address.path;
}
