'use client';

import { resultParts } from '#lib/html/results/parts.ts';
import type { ResultInput } from '#lib/html/results/schema.ts';
import { findingsOf } from '#features/results/findings.ts';
import { treeElement } from './tree-element.ts';

/** What readers will see, and what in it can hardly be right. */
export function ResultPreview({ result }: { result: ResultInput | undefined }) {
  const findings = result ? findingsOf(result) : [];
  return (
    <section className="result-preview" aria-label="Preview">
      <div aria-live="polite">
        {findings.map((finding) => <p key={finding} className="result-finding">{finding}</p>)}
      </div>
      {result ? (
        <figure className="result">{resultParts(result).map((part, at) => treeElement(part, at))}</figure>
      ) : (
        <p className="form-hint">Type a name and its votes: shares, change, swing, majority and turnout are worked out here, and readers get them as a table and a chart.</p>
      )}
    </section>
  );
}
