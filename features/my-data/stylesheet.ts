/** How the archive's readable page looks. */
export const stylesheet = `:root { color-scheme: light dark; }
body { font: 1.0625rem/1.6 Georgia, 'Times New Roman', serif; max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.15; }
h2 { border-top: 3px solid #b8323c; padding-top: 0.6rem; margin-top: 3rem; }
h3 { margin: 0; font-size: 1.15rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1.5rem; }
dt { opacity: 0.75; }
dd { margin: 0; white-space: pre-line; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; }
article { padding: 1rem 0; border-bottom: 1px solid color-mix(in srgb, currentcolor 20%, transparent); }
article p { margin: 0.25rem 0; }
.facts { font-size: 0.95rem; opacity: 0.75; }
.text { margin-top: 0.5rem; }
img { max-width: 100%; height: auto; }
blockquote { margin-inline: 0; padding-left: 1rem; border-left: 3px solid currentcolor; }
pre { overflow-x: auto; }
`;
