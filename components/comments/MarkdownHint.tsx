/** What can be done with a text, for whoever wonders. */
export function MarkdownHint() {
  return (
    <details>
      <summary>Formatting</summary>
      <p><b>**bold**</b>, <i>*italic*</i>, <code>`code`</code>, <code>[a link](https://…)</code>, <code>&gt; a quote</code>, <code>- a list</code>. An empty line begins a new paragraph.</p>
    </details>
  );
}
