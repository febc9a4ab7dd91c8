import { describe, expect, it } from 'vitest';
import { markup, safeMarkup } from './markup.ts';

describe('markup', () => {
  it('takes everything as text, in an attribute too, but markup', () => {
    const hostile = `<script>"&'</script>`;
    expect(markup`<p title="${hostile}">${hostile} ${markup`<b>${1}</b>`}${safeMarkup('<i>x</i>')}</p>`.html).toBe(
      '<p title="&#60;script&#62;&#34;&#38;&#39;&#60;/script&#62;">&#60;script&#62;&#34;&#38;&#39;&#60;/script&#62; <b>1</b><i>x</i></p>',
    );
  });

  it('leaves out what is nothing, keeps a nought, and joins lists', () => {
    expect(markup`${null}${undefined}${false}${0}${[markup`<li>${'a<'}</li>`, 'b', []]}`.html).toBe('0<li>a&#60;</li>b');
  });

  it('is what stands in a template without anything in it', () => {
    expect(markup`<hr>`.html).toBe('<hr>');
  });
});
