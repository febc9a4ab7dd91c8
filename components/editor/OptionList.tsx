import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';

export interface Option {
  key: string;
  name: string;
  hint: string;
  choose: () => void;
}

type Props = { id: string; label: string; className: string; options: Option[]; current: number; ref?: Ref<HTMLDivElement> };

/** A list of choices under a field that keeps the focus: the field names the current one by `aria-activedescendant`, `ID-NUMBER`. */
export function OptionList({ id, label, className, options, current, ref }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => list.current);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  /* oxlint-disable jsx-a11y/prefer-tag-over-role -- a <select> would take the focus from the field and has one line an option */
  return (
    <div ref={list} id={id} className={className} role="listbox" aria-label={label}>
      {options.map((option, index) => (
        <div
          key={option.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === current}
          onPointerDown={(event) => {
            event.preventDefault();
            option.choose();
          }}
        >
          <strong>{option.name}</strong>
          <span>{option.hint}</span>
        </div>
      ))}
    </div>
  );
}
