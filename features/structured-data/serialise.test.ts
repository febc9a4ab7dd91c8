import { describe, expect, it } from 'vitest';
import { serialiseJsonLd } from './serialise.ts';

describe('a data block', () => {
  const hostile = { '@type': 'Thing', name: '</script><!--<script>alert(1)&amp;\u2028\u2029' };

  it('can end no script element and is no other text to a parser', () => {
    const text = serialiseJsonLd(hostile);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', ...hostile });
  });

  it('may hold several objects', () => {
    expect(JSON.parse(serialiseJsonLd([hostile, { '@type': 'Thing' }]))).toEqual({ '@context': 'https://schema.org', '@graph': [hostile, { '@type': 'Thing' }] });
  });
});
