/** `bodyFile` is relative to this folder and holds an HTML fragment. */
export interface SamplePage {
  slug: string;
  title: string;
  bodyFile: string;
}

export const samplePages: SamplePage[] = [
  { slug: 'about', title: 'About', bodyFile: 'pages/about.html' },
  { slug: 'comment-policy', title: 'Comment policy', bodyFile: 'pages/comment-policy.html' },
];
