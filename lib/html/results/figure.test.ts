import { describe, expect, it } from 'vitest';

import { absoluteUrls } from '../absolute-urls.ts';
import { renderBody } from '../body.ts';
import { UNREADABLE } from './figure.ts';

const result = {
  title: 'Ashby ward', place: 'Northchester', date: '2026-05-07', electorate: 5_000, rejected: 12, previous: '2022',
  entries: [{ candidate: 'Ann Hall', party: 'Labour', votes: 1_200, previousShare: 40 }, { candidate: 'Bob Ives', party: 'Aspire & Unite', votes: 800, previousShare: 44 }],
};
const blockOf = (json: string) => `<div data-result="${json.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></div>`;
const render = (source: string) => renderBody(source, { siteUrl: 'https://left.example' });
const figure = render(blockOf(JSON.stringify(result)));

describe('a result block', () => {
  it('becomes a table with a caption and scoped headers', () => {
    expect(figure.html).toContain('<caption>Votes and shares; change in percentage points since 2022</caption>');
    expect(figure.html).toContain('<th scope="col">Candidate or party</th><th scope="col">Votes</th><th scope="col">Share</th><th scope="col">Change</th>');
    expect(figure.html).toContain('<th scope="row"><b>Ann Hall (Labour)</b>, elected</th><td>1,200</td><td>60.0%</td><td>+20.0</td>');
    expect(figure.html).toContain('<th scope="row">Bob Ives (Aspire &#x26; Unite)</th><td>800</td><td>40.0%</td><td>−4.0</td>');
  });

  it('becomes a chart that a screen reader can read, without styles or scripts', () => {
    expect(figure.html).toContain('<svg role="img" aria-label="Bar chart of the shares, Ashby ward: Ann Hall (Labour) 60.0%, +20.0; Bob Ives (Aspire &#x26; Unite) 40.0%, −4.0."');
    expect(figure.html.match(/<rect /g)).toHaveLength(2);
    expect(figure.html).not.toMatch(/style=|<script|href=/);
  });

  it('names whoever has a long name shortly above the bar, and whole in the table', () => {
    const { html } = render(blockOf(JSON.stringify({ title: 'A ward', entries: [{ candidate: 'John Griffiths', party: 'Liberal Democrats', votes: 2 }, { candidate: 'A'.repeat(40), party: 'Aspire', votes: 1 }] })));
    expect(html).toContain('>John Griffiths (LD)</text>');
    expect(html).toContain(`>${'A'.repeat(29)}…</text>`);
    expect(html).toContain('John Griffiths (Liberal Democrats)</b>, elected</th>');
  });

  it('tells majority, swing, turnout and rejected papers', () => {
    expect(figure.text).toContain('Majority\n400 (20.0%)\nSwing\n12.0 points from Aspire & Unite to Labour');
    expect(figure.text).toContain('Turnout\n40.0% of 5,000 electors\nRejected ballot papers\n12');
  });

  it('says each name once in what is searched and counted', () => {
    expect(figure.text.match(/Ann Hall/g)).toHaveLength(1);
    expect(figure.text).toContain('Ashby ward Northchester, 7 May 2026');
  });

  it('is the same when the figure itself is rendered again', () => expect(render(figure.html).html).toBe(figure.html));

  it('leaves in feeds what readers elsewhere can show', () => {
    const feed = absoluteUrls(figure.html, 'https://left.example/');
    expect(feed).toContain('<td>1,200</td>');
    expect(feed).not.toMatch(/<svg|data-result/);
  });

  it.each(['', '{}', 'null', '[]', '{"title":"x","entries":[]}', '{"title":"x","entries":[{"votes":1}]}', '{"title":"x","entries":[{"party":"Labour","votes":-1}]}', '[['.repeat(5_000)])(
    'that cannot be read says so: %.60s',
    (json) => expect(render(`<p>before</p>${blockOf(json)}<p>after</p>`).text).toBe(`before\n${UNREADABLE}\nafter`),
  );

  it('stands beside the words that it was put among', () => {
    expect(render(`<p>one <b>two ${blockOf(JSON.stringify(result))} three</b></p>`).html).toMatch(/^<p>one <b>two <\/b><\/p><figure .*<\/figure>.*three/s);
  });
});
