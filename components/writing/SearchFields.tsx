'use client';

import type { OpenPost } from '#features/posts/editor-queries.ts';
import type { Draft } from './draft.ts';
import type { EditorSite } from './options.ts';

type Props = { post: OpenPost; draft: Draft; change: (part: Partial<Draft>) => void; site: EditorSite; body: string };

const DESCRIPTION = 160;

/** What a search engine and a card say of a post, with how that looks. */
export function SearchFields({ post, draft, change, site, body }: Props) {
  const title = draft.searchTitle.trim() || draft.title || 'No title yet';
  const text = draft.searchText.trim() || draft.excerpt.trim();
  const host = site.url.replace(/^https?:\/\//, '');
  return (
    <>
      <div className="field">
        <label htmlFor="field-searchTitle">Title for searches</label>
        <input className="input" id="field-searchTitle" maxLength={300} value={draft.searchTitle} placeholder={draft.title} onChange={(event) => change({ searchTitle: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor="field-searchText">Text for searches and cards</label>
        <textarea className="input" id="field-searchText" rows={3} maxLength={2000} value={draft.searchText} onChange={(event) => change({ searchText: event.target.value })} aria-describedby="search-hint" />
        <p className="form-hint" id="search-hint">{draft.searchText.length > DESCRIPTION ? `${draft.searchText.length} characters: searches cut it after about ${DESCRIPTION}.` : 'Empty: the excerpt or the text’s beginning serves.'}</p>
      </div>
      <figure className="search-preview">
        <figcaption>As a search shows it</figcaption>
        <p className="search-preview-host">{site.name} · {host}{draft.path.split('/').filter(Boolean).map((part) => ` › ${part}`)}</p>
        <p className="search-preview-title">{title} · {site.name}</p>
        <p>{clipped(text || body.replaceAll('\n', ' '))}</p>
      </figure>
      <figure className="card-preview">
        <figcaption>As a card where it is shared</figcaption>
        {post.isPublic ? <img src={`/social-card/${post.id}/`} alt="" width={1200} height={630} loading="lazy" /> : <div className="card-preview-picture">{draft.title}</div>}
        <p className="search-preview-host">{host}</p>
        <p className="search-preview-title">{title}</p>
        <p>{clipped(text || body.replaceAll('\n', ' '))}</p>
      </figure>
    </>
  );
}

const clipped = (text: string) => (text.length > DESCRIPTION ? `${text.slice(0, DESCRIPTION).trimEnd()} …` : text);
