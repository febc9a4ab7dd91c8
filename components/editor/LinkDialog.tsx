import type { Editor } from '@tiptap/react';
import { useId, useState } from 'react';
import { linkAddress } from '#features/editor/link-address.ts';
import { Dialog } from '#components/moderation/Dialog.tsx';
import { OptionList } from './OptionList.tsx';
import { type FoundPost, usePostSearch } from './use-post-search.ts';

/** Asks where a link leads: an address, or one of the site's own posts, found while typing. */
export function LinkDialog({ editor, close }: { editor: Editor; close: () => void }) {
  const before: unknown = editor.getAttributes('link').href;
  const [typed, setTyped] = useState(typeof before === 'string' ? before : '');
  const [error, setError] = useState('');
  const [current, setCurrent] = useState(-1);
  const found = usePostSearch(typed);
  const id = useId();

  const put = (address: string | undefined, title: string) => {
    if (address === undefined) return setError('That is no address, and no post is called so. Type more of its title, or an address such as example.org/page.');
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !editor.isActive('link')) chain.insertContent({ type: 'text', text: title, marks: [{ type: 'link', attrs: { href: address } }] }).unsetMark('link').run();
    else chain.setLink({ href: address }).run();
    close();
  };
  const choose = (post: FoundPost) => put(post.path, post.title);
  const options = found.map((post) => ({ key: post.path, name: post.title, hint: post.path, choose: () => choose(post) }));
  const submit = () => {
    const post = found[current];
    if (post) choose(post);
    else put(linkAddress(typed), typed.trim());
  };
  const pressed = (event: React.KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const size = found.length + 1;
    setCurrent(((current + 1 + (event.key === 'ArrowDown' ? 1 : size - 1)) % size) - 1);
  };
  return (
    <Dialog title={before ? 'Change the link' : 'Link'} close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="field">
          <label htmlFor={id}>An address, or words of a post’s title</label>
          <input
            id={id}
            className="input"
            role="combobox"
            aria-expanded={found.length > 0}
            aria-controls={`${id}-found`}
            aria-activedescendant={current >= 0 ? `${id}-found-${current}` : undefined}
            aria-invalid={error !== ''}
            autoComplete="off"
            value={typed}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setTyped(event.target.value);
              setError('');
              setCurrent(-1);
            }}
            onKeyDown={pressed}
          />
          {error && <p className="form-error" role="alert">{error}</p>}
          {options.length > 0 && <OptionList id={`${id}-found`} className="option-list found-posts" label="Posts" options={options} current={current} />}
        </div>
        <p className="dialog-acts">
          <button className="button" type="submit">{before ? 'Change' : 'Link'}</button>
          {before !== undefined && before !== null && <button className="button-plain" type="button" onClick={() => (editor.chain().focus().extendMarkRange('link').unsetLink().run(), close())}>Take the link away</button>}
          <button className="button-plain" type="button" onClick={close}>Cancel</button>
        </p>
      </form>
    </Dialog>
  );
}
