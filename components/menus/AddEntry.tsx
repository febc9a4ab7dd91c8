'use client';

import { useState } from 'react';
import type { Entry, Target } from './entry.ts';

type Props = { targets: readonly Target[]; add: (entry: Entry) => void };

/** Adds an entry: a page or category from the list, or any address, a post's too. */
export function AddEntry({ targets, add }: Props) {
  const [chosen, setChosen] = useState('');
  const [address, setAddress] = useState('');
  const [label, setLabel] = useState('');
  const target = targets.find(({ value }) => value === chosen);
  const words = label.trim() || target?.name || address.replace(/^https?:\/\//i, '').replace(/^\/|\/$/g, '');
  const ready = target !== undefined || address.trim() !== '';
  const send = () => {
    const shared = { key: crypto.randomUUID(), label: words.slice(0, 40) };
    if (target) add({ ...shared, ...target.item, leadsTo: target.leadsTo });
    else add({ ...shared, kind: 'address', url: address.trim(), leadsTo: address.trim() });
    setChosen('');
    setAddress('');
    setLabel('');
  };
  return (
    <fieldset className="menu-add">
      <legend>Add an entry</legend>
      <label className="queue-filter">
        <span>Leads to</span>
        <select className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">An address</option>
          {(['Pages', 'Categories'] as const).map((group) => (
            <optgroup key={group} label={group}>{targets.filter((one) => one.group === group).map(({ value, name }) => <option key={value} value={value}>{name}</option>)}</optgroup>
          ))}
        </select>
      </label>
      {!target && (
        <label className="queue-filter">
          <span>Address, of a post too</span>
          <input className="input" value={address} maxLength={1000} placeholder="/about/" onChange={(event) => setAddress(event.target.value)} />
        </label>
      )}
      <label className="queue-filter">
        <span>Words</span>
        <input className="input" value={label} maxLength={40} placeholder={target?.name ?? ''} onChange={(event) => setLabel(event.target.value)} />
      </label>
      <button type="button" className="button-plain" disabled={!ready} onClick={send}>Add</button>
    </fieldset>
  );
}
