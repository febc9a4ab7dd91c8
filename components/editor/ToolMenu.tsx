import { useEffect, useId, useRef, useState } from 'react';

export interface MenuItem {
  name: string;
  hint?: string;
  checked?: boolean;
  disabled?: boolean;
  act: () => unknown;
}

/** A button of the tools that opens a menu; arrows go through it, a letter jumps, Escape closes it. */
export function ToolMenu({ label, face, items }: { label: string; face: string; items: MenuItem[] }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const entries = () => entriesOf(box.current);
  const button = () => box.current?.querySelector('button');

  useEffect(() => {
    if (!isOpen) return undefined;
    const all = entriesOf(box.current);
    (all.find((entry) => entry.getAttribute('aria-checked') === 'true') ?? all[0])?.focus();
    const pressedElsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', pressedElsewhere);
    return () => document.removeEventListener('pointerdown', pressedElsewhere);
  }, [isOpen]);

  const pressed = (event: React.KeyboardEvent) => {
    const all = entries();
    const at = all.findIndex((entry) => entry === document.activeElement);
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') return setOpen(false);
    if (event.key === 'Escape') {
      setOpen(false);
      button()?.focus();
    } else if (step !== undefined) all.at(step % all.length)?.focus();
    else if (/^\p{L}$/u.test(event.key)) all.find((entry) => entry.textContent?.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const choose = (item: MenuItem) => {
    if (item.disabled) return;
    setOpen(false);
    item.act();
  };
  return (
    <div ref={box} className="tool-menu">
      <button
        type="button"
        className="tool"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={label}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => event.key === 'ArrowDown' && (event.preventDefault(), setOpen(true))}
      >
        {face} <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <div id={id} role="menu" aria-label={label} tabIndex={-1} className="tool-menu-list" onKeyDown={pressed}>
          {items.map((item) => (
            <button
              key={item.name}
              type="button"
              role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.checked}
              aria-disabled={item.disabled || undefined}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              <span>{item.name}</span>
              {item.hint && <small>{item.hint}</small>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function entriesOf(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role^=menuitem]:not([aria-disabled])') ?? [])];
}
